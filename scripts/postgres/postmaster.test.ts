import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isReady } from './postmaster.mjs'

test('a server whose lock comes and goes is not ready, and looking at it breaks nothing', async () => {
  const data = mkdtempSync(join(tmpdir(), 'aftermerge-lock-'))
  const server = spawn(process.execPath, ['-e', COME_AND_GO, join(data, 'postmaster.pid')])
  onTestFinished(async () => {
    server.kill('SIGKILL')
    await once(server, 'exit')
    rmSync(data, { recursive: true, force: true })
  })
  await once(server.stdout, 'data')

  const answers = new Set(Array.from({ length: 20_000 }, () => isReady(data, 1)))
  expect([...answers]).toEqual([false])
})

const COME_AND_GO = `
  const fs = require('node:fs')
  process.stdout.write('begun')
  while (true) {
    fs.writeFileSync(process.argv[1], '1')
    fs.rmSync(process.argv[1])
  }
`
