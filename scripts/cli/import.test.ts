import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UsageError } from './command'
import { importFile } from './import'
import { TestServer } from './scan/test-server'

let folder: string
let server: TestServer
let out: string[]
let err: string[]
let url: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-'))
  server = new TestServer()
  url = await server.start()
  out = []
  err = []
})

afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const path = (name = 'rows.csv') => join(folder, name)
const run = (...args: string[]) =>
  importFile([path(), ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env: { AFTERMERGE_URL: url, AFTERMERGE_TOKEN: 'am_live_test' },
    isInteractive: false,
  })

const sent = () => server.asked.flatMap(({ items }) => items as Record<string, unknown>[])

test('every row is sent once, in batches that the server takes, with an id that another run gives again', async () => {
  const rows = Array.from({ length: 1_201 }, (_, at) => `Fire ${at},2026-03-04T05:06:07Z`)
  writeFileSync(path(), ['title,started at', ...rows].join('\n'))

  expect(await run()).toBe(0)
  expect(server.asked.map(({ path, items }) => [path, items.length])).toEqual([
    ['/api/v1/incidents', 500],
    ['/api/v1/incidents', 500],
    ['/api/v1/incidents', 201],
  ])
  const first = sent()
  expect(new Set(first.map(({ externalId }) => externalId)).size).toBe(1_201)

  await run()
  expect(sent().slice(1_201)).toEqual(first)
})

test('a date that may be two days is asked about with both of them, and nothing is sent', async () => {
  writeFileSync(path(), 'title,started at\nFire,03/04/2026 10:00\n')

  await expect(run()).rejects.toThrow('“03/04/2026 10:00” may be 2026-04-03 or 2026-03-04. Say which with --dates')
  await expect(run('--dates', 'mdy')).rejects.toThrow('has no time zone')
  expect(server.asked).toEqual([])

  await run('--dates', 'mdy', '--zone', 'Europe/Berlin')
  expect(sent()[0]).toMatchObject({ startedAt: '2026-03-04T09:00:00.000Z' })
})

test('a word that is not known is asked about, and what was said of it holds', async () => {
  writeFileSync(path(), 'title,started at,severity\nFire,2026-03-04T05:06:07Z,Urgent\n')

  await expect(run()).rejects.toThrow('“Urgent” in severity is no severity we know')
  await run('--means', 'severity:Urgent=SEV1')
  expect(sent()[0]).toMatchObject({ severity: 'SEV1' })
})

test('rows that do not fit are written to a file with their lines, harmless to a spreadsheet', async () => {
  const rows = ['Fire,2026-03-04T05:06:07Z', 'Smoke,=1+1', ',2026-03-04T05:06:07Z']
  writeFileSync(path(), ['title,started at', ...rows].join('\n'))

  expect(await run('--dry-run')).toBe(4)
  expect(server.asked).toEqual([])
  expect(readFileSync(path('rows.csv.errors.csv'), 'utf8').split('\r\n').slice(0, 3)).toEqual([
    'line,column,value,problem',
    `3,started at,'=1+1,is not a time that can be read`,
    expect.stringMatching(/^4,title,,/),
  ])
})

test('a column may be named, and one that is not there is a sentence with those that are', async () => {
  writeFileSync(path(), 'what,when\nFire,2026-03-04T05:06:07Z\n')

  await expect(run()).rejects.toThrow(UsageError)
  await expect(run('--kind', 'incidents', '--map', 'title=where')).rejects.toThrow('There is no column “where”')
  expect(await run('--kind', 'incidents', '--map', 'title=what', '--map', 'startedAt=when')).toBe(0)
  expect(sent()[0]).toMatchObject({ title: 'Fire' })
  expect(existsSync(path('rows.csv.errors.csv'))).toBe(false)
})
