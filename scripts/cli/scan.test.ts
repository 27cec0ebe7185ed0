import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChangeItem } from '@/lib/changes/change'
import type { IncidentItem } from '@/lib/incidents/incident'
import { UsageError } from './command'
import { scan } from './scan'
import type { Summary } from './scan/summary'
import { TestRepository } from './scan/test-repository'
import { TestServer } from './scan/test-server'

let repository: TestRepository
let server: TestServer
let env: Record<string, string>
let out: string[]
let err: string[]

beforeEach(async () => {
  repository = new TestRepository()
  server = new TestServer()
  env = { AFTERMERGE_URL: await server.start(), AFTERMERGE_TOKEN: 'am_live_test' }
  out = []
  err = []
})

afterEach(async () => {
  await server.stop()
  repository.remove()
})

const run = (...args: string[]) =>
  scan([repository.folder, '--repository', 'owner/repository', ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env,
    isInteractive: false,
  })

async function summaryOf(...args: string[]): Promise<Summary> {
  await run('--dry-run', '--json', ...args)
  return JSON.parse(out.join('\n')) as Summary
}

const sent = () =>
  server.asked.filter(({ path }) => path === '/api/v1/changes').flatMap(({ items }) => items as ChangeItem[])
const incidents = () =>
  server.asked.filter(({ path }) => path === '/api/v1/incidents').flatMap(({ items }) => items as IncidentItem[])

test('a scan sends every change once, each with its commits, its size and its paths', async () => {
  repository.commit('Begin', { files: { 'a.txt': 'one\n' } })
  repository.merge('codex/more', 'Merge pull request #7 from owner/codex/more\n\nMore', () => {
    repository.commit('Add b', { files: { 'b.txt': 'one\ntwo\n' } })
    repository.commit('Add to a', { files: { 'a.txt': 'one\ntwo\n' } })
  })

  const code = await run('--service', 'shop', '--team', 'web')

  expect(code).toBe(0)
  expect(server.asked.map(({ token }) => token)).toEqual(['Bearer am_live_test'])
  expect(sent()).toMatchObject([
    {
      title: 'More',
      number: 7,
      branch: 'codex/more',
      linesAdded: 3,
      linesRemoved: 0,
      filesChanged: 2,
      service: 'shop',
    },
    { title: 'Begin', linesAdded: 1, paths: ['a.txt'], team: 'web' },
  ])
  expect(sent()[0]?.commits).toHaveLength(2)
  expect(sent()[0]?.eventAt).toBe(sent()[0]?.mergedAt)
})

test('a second scan sends only what is new, and with --all the server finds duplicates', async () => {
  repository.commit('One')
  await run()
  repository.commit('Two')

  await run()
  const second = sent().map(({ title }) => title)
  await run('--all')

  expect(second).toEqual(['One', 'Two'])
  expect(sent().map(({ title }) => title)).toEqual(['One', 'Two', 'Two', 'One'])
  expect(out.at(-1)).toBe('Sent: 0 created, 0 updated, 2 duplicate, 0 stale, 0 rejected.')
})

test('a history that was rewritten is sent anew', async () => {
  repository.commit('One')
  repository.commit('Two')
  await run()
  repository.git('commit', '--quiet', '--amend', '--allow-empty', '-m', 'Two, better')

  await run()

  expect(sent().map(({ title }) => title)).toEqual(['Two', 'One', 'Two, better', 'One'])
})

test('a revert becomes an incident, sent after the changes', async () => {
  const sha = repository.commit('Do it', { files: { 'a.txt': 'one\n' } })
  repository.git('revert', '--no-edit', sha)

  await run()

  expect(server.asked.map(({ path }) => path)).toEqual(['/api/v1/changes', '/api/v1/incidents'])
  expect(incidents()).toMatchObject([
    { title: 'Reverted: Do it', status: 'RESOLVED', causes: [{ change: { sha }, certainty: 'CONFIRMED' }] },
  ])
})

test('a busy server is asked again when it says so', async () => {
  repository.commit('One')
  server.refusals.push(
    { status: 429, headers: { 'retry-after': '0' } },
    { status: 503, headers: { 'retry-after': '0' } },
  )

  const code = await run()

  expect(code).toBe(0)
  expect(sent()).toHaveLength(1)
})

test('a body that is too large goes in halves', async () => {
  repository.commit('One')
  repository.commit('Two')
  server.refusals.push({ status: 413 })

  await run()

  expect(server.asked.map(({ items }) => items.length)).toEqual([1, 1])
  expect(out.at(-1)).toMatch(/^Sent: 2 created/)
})

test.each([
  [401, /does not know this token/],
  [403, /knows this token, but it may not do that/],
  [500, /answered 500/],
])('a refusal with %i ends the scan with a sentence, and nothing counts as sent', async (status, sentence) => {
  repository.commit('One')
  server.refusals.push({ status })

  const code = await run()

  expect(code).toBe(3)
  expect(err.at(-1)).toMatch(sentence)
  expect(server.scans.size).toBe(0)
})

test('what the server rejects is named with its reason, and tried again next time', async () => {
  repository.commit('One')
  const errors = [{ pointer: '/team', detail: 'is not yours' }]
  const answer = { results: [{ index: 0, status: 403, outcome: 'rejected', errors }], summary: { rejected: 1 } }
  const summary = { created: 0, updated: 0, duplicate: 0, stale: 0, ...answer.summary }
  server.refusals.push({ status: 207, body: JSON.stringify({ ...answer, summary }) })

  const code = await run()

  expect(code).toBe(4)
  expect(out.at(-1)).toMatch(/^ {2}owner\/repository@[0-9a-f]{40}: \/team is not yours$/)
  expect(server.scans.size).toBe(0)
})

test('a dry run counts and sends nothing', async () => {
  repository.commit('By hand')
  repository.commit('With help\n\nCo-Authored-By: Claude <noreply@anthropic.com>')
  repository.commit('By agent', { author: 'Cursor Agent <cursoragent@cursor.com>' })

  const summary = await summaryOf()

  expect(server.asked).toEqual([])
  expect(summary).toMatchObject({
    commits: { read: 3, withSignal: 2, byTool: { claude: 1, cursor: 1 } },
    changes: { found: 3, byOrigin: { AI: 1, HUMAN: 0, MIXED: 1, UNKNOWN: 1 } },
    sent: null,
  })
})

test('--since leaves out what was merged before', async () => {
  repository.commit('One')

  expect((await summaryOf('--since', '2026-01-02')).changes.found).toBe(0)
})

test('messages, names and paths may hold anything', async () => {
  const separators = 'Odd\u001fsubject\u001e\n\nBody\u001e\u001f\n--\n\u0001'
  repository.commit(separators, { files: { 'tab\tand\nline.txt': 'one\n', 'umläut.txt': 'one\n' } })
  repository.commit(Buffer.from('Gr\xfc\xdfe', 'latin1'), { encoding: 'ISO-8859-1' })
  repository.commit('')

  const code = await run()

  expect(code).toBe(0)
  expect(sent().map(({ title }) => title)).toEqual([
    expect.stringMatching(/^Commit /),
    'Grüße',
    'Odd\u001fsubject\u001e',
  ])
  expect(sent().at(-1)?.paths?.toSorted()).toEqual(['tab\tand\nline.txt', 'umläut.txt'])
})

test('a rename touches both names and counts no lines', async () => {
  repository.commit('One', { files: { 'a.txt': 'one\ntwo\nthree\n' } })
  repository.git('mv', 'a.txt', 'b.txt')
  repository.commit('Rename')

  await run()

  expect(sent()[0]).toMatchObject({ linesAdded: 0, linesRemoved: 0, paths: ['a.txt', 'b.txt'] })
})

test('a bare clone is read like any other', async () => {
  repository.commit('One', { files: { 'a.txt': 'one\n' } })
  repository.git('clone', '--quiet', '--mirror', '.', 'mirror.git')

  const code = await scan([join(repository.folder, 'mirror.git'), '--repository', 'o/r'], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env,
    isInteractive: false,
  })

  expect(code).toBe(0)
  expect(sent()).toMatchObject([{ externalId: expect.stringMatching(/^o\/r@/), linesAdded: 1 }])
})

test('the oldest commits of a shallow clone have no size rather than a wrong one', async () => {
  repository.commit('One', { files: { 'a.txt': 'one\n' } })
  repository.commit('Two', { files: { 'b.txt': 'one\n' } })
  repository.commit('Three', { files: { 'c.txt': 'one\n' } })
  repository.git('clone', '--quiet', '--depth=2', `file://${repository.folder}`, 'shallow')

  await scan([join(repository.folder, 'shallow'), '--repository', 'o/r'], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    env,
    isInteractive: false,
  })

  expect(sent().map(({ title, linesAdded }) => [title, linesAdded])).toEqual([
    ['Three', 1],
    ['Two', undefined],
  ])
})

test('a file missing from the clone costs the lines of its change, not the scan', async () => {
  repository.commit('One', { files: { 'a.txt': 'one\n' } })
  repository.commit('Two', { files: { 'b.txt': 'two\n' } })
  repository.commit('Three', { files: { 'c.txt': 'three\n' } })
  const blob = repository.git('rev-parse', 'HEAD~1:b.txt')
  rmSync(join(repository.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)))
  // Git would take the file from the work tree.
  rmSync(join(repository.folder, 'b.txt'))

  await run()

  expect(sent().map(({ title, linesAdded, paths }) => [title, linesAdded, paths])).toEqual([
    ['Three', 1, ['c.txt']],
    ['Two', undefined, ['b.txt']],
    ['One', 1, ['a.txt']],
  ])
})

test('a repository without commits has nothing to send', async () => {
  expect(await run()).toBe(0)
  expect(server.asked).toEqual([])
})

test.each([
  [['/nowhere/at/all'], /There is no folder/],
  [[tmpdir()], /is not a git repository/],
  [[], /Give the path/],
  [['a', 'b'], /Give the path/],
  [['.', '--since', 'yesterday'], /--since is not a day/],
  [['.', '--team', 'No Slug'], /--team is not a slug/],
  [['.', '--url', 'ftp://x'], /is not a web address/],
  [['.', '--nonsense'], /nonsense/],
])('%j cannot be carried out, and the reason is said', async (args, sentence) => {
  const scanning = scan(args, { out: () => undefined, err: () => undefined, env, isInteractive: false })

  await expect(scanning).rejects.toThrow(UsageError)
  await expect(scanning).rejects.toThrow(sentence)
})

test('without a token nothing is read', async () => {
  env = {}

  await expect(run()).rejects.toThrow(/Give a token/)
})
