import 'server-only'
import { type Algorithm, hash, verify } from '@node-rs/argon2'

/** argon2id as OWASP's password storage sheet has it: 19 MiB, two passes. */
const ARGON = { algorithm: 2 as Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), ARGON)
}

export function isPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password.normalize('NFKC'))
}
