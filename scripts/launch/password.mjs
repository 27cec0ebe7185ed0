import { randomBytes } from 'node:crypto'

/** Without those that look alike, and a power of two of them, so that each is as likely as any other. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A password of 80 random bits that can be read out and typed: four groups of four. */
export function newPassword() {
  const letters = [...randomBytes(16)].map((byte) => LETTERS[byte % LETTERS.length])
  return letters.join('').match(/.{4}/g).join('-')
}
