import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claim, readRunning } from './claim.mjs'
import { identify, isRunning } from './process.mjs'

let dataDir = ''

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'aftermerge-claim-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const gone = { pid: 1, born: 'long ago' }

test('a second start is told where the first one is', async () => {
  const first = await claim(dataDir)
  first.note({ url: 'http://127.0.0.1:4567' })

  const second = claim(dataDir)

  await expect(second).rejects.toThrow(`already running at http://127.0.0.1:4567 as pid ${process.pid}`)
})

test('other commands find what is running, and nothing once it is released', async () => {
  const held = await claim(dataDir)
  held.note({ url: 'http://127.0.0.1:4567' })

  expect(readRunning(dataDir)?.url).toBe('http://127.0.0.1:4567')
  held.release()
  expect(readRunning(dataDir)).toBeNull()
})

test('the claim of a start that was killed is taken over, and its app is ended', async () => {
  const app = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  const known = identify(app.pid ?? 0)
  writeFileSync(join(dataDir, 'running.json'), JSON.stringify({ launcher: gone, app: known }))

  await claim(dataDir)

  expect(isRunning(known)).toBe(false)
  expect(readRunning(dataDir)?.launcher.pid).toBe(process.pid)
})

test('a claim that was cut short says nothing and is taken over', async () => {
  writeFileSync(join(dataDir, 'running.json'), '{"launcher":')

  await claim(dataDir)

  expect(readRunning(dataDir)?.launcher.pid).toBe(process.pid)
})

test('a file where the data folder should be is a sentence', async () => {
  const file = join(dataDir, 'file')
  writeFileSync(file, '')

  await expect(claim(file)).rejects.toThrow(/can't be used for data.*DATA_DIR/)
  await expect(claim(join(file, 'below'))).rejects.toThrow(/can't be used for data.*DATA_DIR/)
})
