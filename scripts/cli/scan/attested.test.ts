import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChangeItem } from '@/lib/changes/change'
import { originOf } from '@/lib/changes/evidence-of'
import { scan } from '../scan'
import type { Summary } from './summary'
import { TestRepository } from './test-repository'
import { TestServer } from './test-server'

let repository: TestRepository
let server: TestServer
let env: Record<string, string>
let out: string[]

beforeEach(async () => {
  repository = new TestRepository()
  server = new TestServer()
  env = { AFTERMERGE_URL: await server.start(), AFTERMERGE_TOKEN: 'am_live_test' }
  out = []
})

afterEach(async () => {
  await server.stop()
  repository.remove()
})

async function run(...args: string[]): Promise<Summary> {
  out = []
  const terminal = { out: (line: string) => out.push(line), err: () => undefined, env, isInteractive: false }
  expect(await scan([repository.folder, '--repository', 'o/r', '--json', ...args], terminal)).toBe(0)

  return JSON.parse(out.join('\n')) as Summary
}

/** What was sent since the last time this was asked. */
function sent(): ChangeItem[] {
  return server.asked
    .splice(0)
    .filter(({ path }) => path === '/api/v1/changes')
    .flatMap(({ items }) => items as ChangeItem[])
}

const SESSION = 's_30feffad07cd35'
const sessions = { [SESSION]: { agent_id: { tool: 'claude', id: '1', model: 'claude-fable-5' } } }
const NOTE = { schema_version: 'authorship/3.0.0', base_commit_sha: 'x', prompts: {}, sessions }

function annotate(sha: string, attested: string, metadata: object = NOTE): void {
  writeFileSync(join(repository.folder, '.git', 'note'), `${attested}---\n${JSON.stringify(metadata)}`)
  repository.git('notes', '--ref=refs/notes/ai', 'add', '-f', '-F', '.git/note', sha)
}

const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `${from + i}\n`).join('')

test('a note says who wrote which of the lines that its commit added, and what it leaves open stays open', async () => {
  repository.commit('Begin', { files: { 'a.txt': lines(1, 10) } })
  const wholly = repository.commit('All by a tool', { files: { 'a.txt': lines(1, 20) } })
  const partly = repository.commit('Some by a tool', { files: { 'b.txt': lines(1, 20) } })
  const human = repository.commit('By hand', { files: { 'c.txt': lines(1, 3) } })
  const open = repository.commit('Who knows', { files: { 'd.txt': lines(1, 3) } })
  // The note also attests lines that were there before.
  annotate(wholly, `a.txt\n  ${SESSION}::t_1 1-20\n`)
  annotate(partly, `b.txt\n  ${SESSION}::t_1 1-5\n  h_1 6-7\n`)
  annotate(human, 'c.txt\n  h_1 1-3\n')
  annotate(open, '')

  const { notes } = await run()

  const items = sent()
  expect(notes).toEqual({ found: 4, read: 4, squashed: 0, orphaned: 0, onMerges: 0, silent: 1, unreadable: 0 })
  expect(items.map((item) => [item.title, originOf(item).origin])).toEqual([
    ['Who knows', 'UNKNOWN'],
    ['By hand', 'HUMAN'],
    ['Some by a tool', 'MIXED'],
    ['All by a tool', 'AI'],
    ['Begin', 'UNKNOWN'],
  ])
  expect(items[2]?.evidence).toEqual([
    {
      kind: 'LINES',
      tool: 'claude',
      model: 'claude-fable-5',
      aiLines: 5,
      detail: 'git note, standard 3.0.0',
      seenIn: partly,
    },
    { kind: 'LINES', humanLines: 2, detail: 'git note, standard 3.0.0', seenIn: partly },
  ])
})

test('of a merged request each commit is attested by itself, and one without a word keeps it from being anybody’s', async () => {
  repository.commit('Begin', { files: { 'a.txt': lines(1, 2) } })
  let first = ''
  repository.merge('topic', 'Merge pull request #7 from owner/topic\n\nTopic', () => {
    first = repository.commit('One', { files: { 'b.txt': lines(1, 100) } })
    repository.commit('Two', { files: { 'b.txt': lines(1, 101) } })
  })
  annotate(first, `b.txt\n  ${SESSION}::t_1 1-100\n`)
  annotate(repository.git('rev-parse', 'HEAD'), `b.txt\n  h_1 1-101\n`)

  const { notes } = await run()

  const [item] = sent()
  expect(notes).toMatchObject({ found: 2, read: 1, onMerges: 1 })
  expect(item?.evidence).toMatchObject([{ aiLines: 100, seenIn: first }])
  expect(originOf(item!)).toMatchObject({ origin: 'MIXED', basis: { kind: 'LINES' } })
})

test('notes of commits that are gone, unreadable ones and one of megabytes end nothing', async () => {
  const one = repository.commit('One', { files: { 'a.txt': lines(1, 2) } })
  const two = repository.commit('Two', { files: { 'b.txt': lines(1, 2) } })
  const gone = repository.commit('Gone', { files: { 'c.txt': lines(1, 2) } })
  repository.git('reset', '--quiet', '--hard', two)
  annotate(gone, `c.txt\n  ${SESSION}::t_1 1-2\n`)
  annotate(one, 'no note at all', {})
  annotate(two, `b.txt\n  ${SESSION}::t_1 1-2\n`, { ...NOTE, prompts: { p: { messages: ['x'.repeat(3_200_000)] } } })

  const { notes } = await run()

  expect(notes).toEqual({ found: 3, read: 1, squashed: 0, orphaned: 1, onMerges: 0, silent: 0, unreadable: 1 })
  expect(JSON.stringify(sent())).not.toContain('xxxx')
})

test('a note that came later makes the change of its commit be sent again, and no other', async () => {
  const one = repository.commit('One', { files: { 'a.txt': lines(1, 2) } })
  repository.commit('Two', { files: { 'b.txt': lines(1, 2) } })
  await run()
  const first = sent().map(({ title }) => title)
  annotate(one, `a.txt\n  ${SESSION}::t_1 1-2\n`)

  await run()
  const second = sent()
  await run()
  const third = sent()
  annotate(one, `a.txt\n  h_1 1-2\n`)
  await run()

  expect(first).toEqual(['Two', 'One'])
  expect(second).toMatchObject([{ title: 'One', evidence: [{ aiLines: 2 }] }])
  expect(third).toEqual([])
  expect(sent()).toMatchObject([{ title: 'One', evidence: [{ humanLines: 2 }] }])
})

test('a pipeline that begins on a fresh clone sends only what is new, and everything where the mark is unknown to it', async () => {
  repository.commit('One')
  await run()
  sent()
  repository.commit('Two')
  repository.git('clone', '--quiet', '--mirror', '.', 'mirror.git')
  const fresh = join(repository.folder, 'mirror.git')
  const terminal = { out: () => undefined, err: () => undefined, env, isInteractive: false }

  await scan([fresh, '--repository', 'o/r'], terminal)
  const second = sent().map(({ title }) => title)
  await scan([fresh, '--repository', 'o/r', '--team', 'web'], terminal)

  expect(second).toEqual(['Two'])
  expect(sent().map(({ title }) => title)).toEqual(['Two', 'One'])
})

test('a server that keeps no marks is sent everything each time', async () => {
  server.keepsScans = false
  repository.commit('One')

  await run()
  await run()

  expect(sent().map(({ title }) => title)).toEqual(['One', 'One'])
})

test('a record of Agent Trace speaks of the commit that was made on what it names', async () => {
  const parent = repository.commit('Begin', { files: { 'a.txt': lines(1, 2) } })
  const trace = (path: string, revision: string, type: string) =>
    JSON.stringify({
      version: '0.1.0',
      vcs: { type: 'git', revision },
      tool: { name: 'cursor' },
      files: [{ path, conversations: [{ contributor: { type }, ranges: [{ start_line: 1, end_line: 5 }] }] }],
    })
  const traces = [
    trace('a.txt', parent, 'ai'),
    trace('a.txt', 'f'.repeat(40), 'ai'),
    trace('.unknown', parent, 'human'),
    '{',
  ]
  const sha = repository.commit('By a tool', { files: { 'a.txt': lines(1, 5) } })
  repository.write('.agent-trace/traces.jsonl', traces.join('\n'))
  repository.commit('Keep the traces')

  const summary = await run()

  const item = sent().find((each) => each.sha === sha)
  expect(summary.traces).toEqual({ records: 3, unplaced: 2, unreadable: 1 })
  expect(item?.evidence).toEqual([
    { kind: 'LINES', tool: 'cursor', aiLines: 3, detail: 'agent trace 0.1.0', seenIn: sha },
  ])
})

test('a record that two commits could have been made from speaks of neither', async () => {
  const parent = repository.commit('Begin', { files: { 'a.txt': lines(1, 2) } })
  repository.merge('topic', 'Merge pull request #7 from owner/topic', () =>
    repository.commit('One', { files: { 'b.txt': lines(1, 5) } }),
  )
  repository.git('reset', '--quiet', '--hard', parent)
  repository.commit('Other', { files: { 'b.txt': lines(1, 5) } })
  repository.git('merge', '--quiet', '-X', 'ours', '-m', 'Merge pull request #8 from owner/topic', 'topic')
  const files = [
    { path: 'b.txt', conversations: [{ contributor: { type: 'ai' }, ranges: [{ start_line: 1, end_line: 5 }] }] },
  ]
  repository.write('.agent-trace/traces.jsonl', JSON.stringify({ version: '0.1.0', vcs: { revision: parent }, files }))
  repository.commit('Keep the traces')

  const summary = await run()

  expect(summary.traces).toEqual({ records: 1, unplaced: 1, unreadable: 0 })
  expect(sent().flatMap(({ evidence }) => evidence ?? [])).toEqual([])
})

test('a checkpoint of Entire names the agent and its lines, and none of its transcripts is read', async () => {
  const sha = repository.commit('By an agent\n\nEntire-Checkpoint: 00c9e2351016', { files: { 'a.txt': lines(1, 10) } })
  repository.git('checkout', '--quiet', '--orphan', 'entire/checkpoints/v1')
  repository.git('rm', '-rf', '--quiet', '.')
  const told = { agent: 'Claude Code', initial_attribution: { agent_lines: 9, human_added: 1, total_committed: 10 } }
  repository.write(
    '00/c9e2351016/metadata.json',
    JSON.stringify({ sessions: [{ metadata: '/00/c9e2351016/0/metadata.json' }] }),
  )
  repository.write('00/c9e2351016/0/metadata.json', JSON.stringify(told))
  repository.write('00/c9e2351016/0/full.jsonl', 'a secret')
  repository.commit('Checkpoint')
  repository.git('checkout', '--quiet', 'main')

  await run()

  const [item] = sent()
  expect(item?.evidence).toEqual([
    { kind: 'SESSION', tool: 'claude', detail: 'Entire checkpoint', seenIn: sha },
    { kind: 'LINES', tool: 'claude', aiLines: 9, detail: 'Entire checkpoint', seenIn: sha },
  ])
  expect(originOf(item!).origin).toBe('AI')
})

test('a change knows its place on the default branch, and a shallow clone does not', async () => {
  repository.commit('One')
  repository.merge('topic', 'Merge pull request #7 from owner/topic\n\nTopic', () => {
    repository.commit('Two')
    repository.commit('Three')
  })
  repository.commit('Four')
  repository.git('clone', '--quiet', '--depth=2', `file://${repository.folder}`, 'shallow')
  const terminal = { out: () => undefined, err: () => undefined, env, isInteractive: false }

  await run()
  const whole = sent().map(({ title, position }) => [title, position])
  await scan([join(repository.folder, 'shallow'), '--repository', 'o/r', '--all'], terminal)

  expect(whole).toEqual([
    ['Four', 2],
    ['Topic', 1],
    ['One', 0],
  ])
  expect(repository.git('rev-list', '--first-parent', '--count', 'HEAD~1')).toBe('2')
  expect(sent().every(({ position }) => position === undefined)).toBe(true)
})

test('a fix that names what it mends is an incident that was over when it was merged', async () => {
  const sha = repository.commit('Do it', { files: { 'a.txt': 'one\n' } })
  repository.commit(`Mend it\n\nFixes: ${sha.slice(0, 12)} ("Do it")`, { files: { 'a.txt': 'two\n' } })

  const { failures } = await run()

  const incidents = server.asked.filter(({ path }) => path === '/api/v1/incidents').flatMap(({ items }) => items)
  expect(failures).toEqual({ REVERTED: 0, FIXED: 1 })
  expect(incidents).toMatchObject([
    {
      title: 'Fixed: Do it',
      status: 'RESOLVED',
      causes: [{ change: { repository: 'o/r', sha }, certainty: 'CONFIRMED' }],
    },
  ])
})
