import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { endProcess, identify, isRunning } from './process.mjs'

const STUBBORN = 'process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)'

test('a number that another process has now is not taken for the one that had it', () => {
  const known = { pid: process.pid, born: 'some other day' }

  expect(isRunning(known)).toBe(false)
  expect(isRunning(identify(process.pid))).toBe(true)
})

test('what is not there is not running', () => {
  expect(identify(2 ** 22 + 1)).toBeNull()
  expect(isRunning(null)).toBe(false)
})

test('a process that ignores a polite signal is ended by the next', async () => {
  const child = spawn(process.execPath, ['-e', STUBBORN], { stdio: ['ignore', 'pipe', 'ignore'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const known = identify(child.pid ?? 0)

  const ended = await endProcess(known, [
    ['SIGTERM', 100],
    ['SIGKILL', 5_000],
  ])

  expect(ended).toBe(true)
  expect(isRunning(known)).toBe(false)
})
