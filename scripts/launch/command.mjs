import { spawn } from 'node:child_process'
import { Refusal } from './refusal.mjs'
import { root } from './root.mjs'

const running = new Set()

/** What runs for us must not outlive us. */
export function endCommands() {
  for (const child of running) child.kill('SIGTERM')
}

/** Runs it in silence; when it fails, everything it said is what the person needs to read. */
export async function runQuietly(what, command, args, env = {}) {
  const { code, said } = await runCommand(command, args, { env })
  if (code !== 0) throw new Refusal(`${what} failed:\n\n${said.trim()}`)
  return said
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, onText?: (text: string) => void }} [options]
 * @returns {Promise<{ code: number, said: string }>}
 */
export function runCommand(command, args, { env = {}, onText } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
    })
    running.add(child)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text
        onText?.(text)
      })
    }
    child.on('error', (error) => resolve({ code: 1, said: `${said}${error.message}` }))
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code: code ?? 1, said })
    })
  })
}
