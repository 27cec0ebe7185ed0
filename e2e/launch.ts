import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot } from '../scripts/launch/root.mjs'

let started: ChildProcess[] = []

export function newDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'aftermerge-launcher-'))
  // Whoever runs Postgres for root must be able to pass through.
  chmodSync(dataDir, 0o711)
  return dataDir
}

/** `npm start` on this folder, or with flags the demo and development. `ready` answers the address that it says it is ready at. */
export function launch(dataDir: string, env: Record<string, string> = {}, flags: string[] = []) {
  const { DATABASE_URL: _database, AUTH_SECRET: _secret, ...inherited } = process.env
  const launcher = spawn(process.execPath, [inRoot('scripts/start.mjs'), ...flags], {
    env: { ...inherited, PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(launcher)
  let said = ''
  const url = new Promise<string>((resolve) => {
    for (const stream of [launcher.stdout, launcher.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const ready = said.match(/^Aftermerge is ready at (http\S+)$/m)?.[1]
        if (ready) resolve(ready)
      })
    }
  })
  const ended = once(launcher, 'exit').then(([code]) => ({ code: code as number | null, said }))
  const died = ended.then((end) => Promise.reject(new Error(end.said)))
  return { launcher, ended, ready: Promise.race([url, died]), said: () => said }
}

/** Ends what this file's tests have started, and removes the folder. */
export async function leaveNothing(dataDir: string): Promise<void> {
  for (const launcher of started.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    launcher.kill('SIGTERM')
    await once(launcher, 'exit')
  }
  started = []
  rmSync(dataDir, { recursive: true, force: true })
}
