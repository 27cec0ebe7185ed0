import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'

const SHORTEST = 32
/** Thirty-two random hex digits have fewer than this once in ten million times. */
const FEWEST_KINDS = 8
const WELL_KNOWN = /change.?me|change.?this|change.?it|secret|passw|example|replace|default|12345678|abcdefgh|qwerty/i
const HOW = 'Make one with: openssl rand -base64 32'

/**
 * What sessions and links are signed with: what was given, if it is any good. Where nobody but this machine comes, one
 * is made once and kept.
 * @param {string} dataDir
 * @param {{ isLocal: boolean, given?: string }} options
 */
export function findAuthSecret(dataDir, { isLocal, given = process.env.AUTH_SECRET }) {
  const file = join(dataDir, 'auth-secret')
  if (given) return refuseWeak(given)
  if (isLocal) return keptAuthSecret(dataDir) ?? keep(file, newAuthSecret())

  const kept = keptAuthSecret(dataDir) ? ` To go on with the one of this data: AUTH_SECRET="$(cat ${file})"` : ''
  throw new Refusal(
    `AUTH_SECRET is not set. Sessions are signed with it, and others can reach this Aftermerge. ${HOW}${kept}`,
  )
}

export function newAuthSecret() {
  return randomBytes(32).toString('base64')
}

function refuseWeak(secret) {
  const fault = findFault(secret)
  if (fault) throw new Refusal(`AUTH_SECRET ${fault}: whoever guesses it can sign in as anybody. ${HOW}`)
  return secret
}

/** Why it could be guessed; null when it could not, as far as can be seen. */
function findFault(secret) {
  if (secret.length < SHORTEST) return `is shorter than ${SHORTEST} characters`
  if (new Set(secret).size < FEWEST_KINDS || hasPeriod(secret)) return 'repeats itself'
  if (WELL_KNOWN.test(secret)) return 'is made of words that everybody tries first'
  return null
}

function hasPeriod(secret) {
  const lengths = Array.from({ length: Math.floor(secret.length / 2) }, (_, at) => at + 1)
  return lengths.some((length) => secret.slice(length) === secret.slice(0, -length))
}

/** The one that was made for this data, or null. */
export function keptAuthSecret(dataDir) {
  const file = join(dataDir, 'auth-secret')
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  return kept.length < SHORTEST ? null : kept
}

/** Moved into place, so that a start that is cut short leaves none or a whole one. */
function keep(file, secret) {
  writeFileSync(`${file}.unfinished`, `${secret}\n`, { mode: 0o600 })
  renameSync(`${file}.unfinished`, file)
  return secret
}
