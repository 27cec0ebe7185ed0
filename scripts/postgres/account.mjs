import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { Refusal } from '../launch/refusal.mjs'

/** Where root keeps what the other user must be able to reach. */
export const SHARED = '/var/lib/aftermerge'

/**
 * The system account the server runs as: {} is "as we are". Postgres refuses root, so root lends it the owner of
 * the data that is there already, or an account named postgres, made when missing.
 */
export function chooseAccount(existingData) {
  if (process.getuid?.() !== 0) return {}

  const owner = existingData && statSync(existingData)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }

  return readAccount() ?? makeAccount()
}

export function canRun(program, account) {
  return spawnSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

export function canEnter(folder, account) {
  if (account.uid === undefined) return true
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
  )
}

function readAccount() {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}

function makeAccount() {
  const flags = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/bin/false']
  spawnSync('useradd', [...flags, 'postgres'], { stdio: 'ignore' })

  const account = readAccount()
  if (account) return account
  throw new Refusal(
    'Postgres does not run as root, and no account "postgres" could be made for it. Start as another user, or set DATABASE_URL.',
  )
}
