import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine, endProcess, identify } from '../launch/process.mjs'

const PATIENCE_MS = 10_000
const lockFile = (data) => join(data, 'postmaster.pid')

/** The server that holds this data directory now, whoever started it. */
export function findPostmaster(data) {
  const [pid] = readLock(data)
  const known = identify(Number(pid))
  if (!known) return null
  if (process.platform === 'win32') return known

  const command = commandLine(known.pid)
  return command.includes('postgres') && command.includes(data) ? known : null
}

/**
 * Postgres removes the lock of a dead server itself, unless the number went to another process of the same user.
 * A server's surviving children are still found out, by their shared memory.
 */
export function removeStaleLock(data) {
  if (!findPostmaster(data)) rmSync(lockFile(data), { force: true })
}

export function isReady(data, pid) {
  const lock = readLock(data)
  return Number(lock[0]) === pid && lock[7]?.trim() === 'ready'
}

/**
 * Fast shutdown, which rolls open transactions back and writes a checkpoint; then the ways that need recovery.
 * @param {{ pid: number, born: string }} known
 * @param {{ data: string, pgCtl?: string, urgent?: boolean }} options
 */
export async function stopPostmaster(known, { data, pgCtl, urgent = false }) {
  const mode = urgent ? 'immediate' : 'fast'
  if (process.platform === 'win32' && pgCtl) spawnSync(pgCtl, ['stop', '-D', data, '-m', mode, '-t', '10'])

  /** @type {[NodeJS.Signals, number][]} */
  const kindly = urgent ? [] : [['SIGINT', PATIENCE_MS]]
  return endProcess(known, [...kindly, ['SIGQUIT', PATIENCE_MS / 2], ['SIGKILL', PATIENCE_MS]])
}

/** Read at once, without a look before: a server that starts or ends takes the file away at any moment. */
function readLock(data) {
  try {
    return readFileSync(lockFile(data), 'utf8').split('\n')
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}
