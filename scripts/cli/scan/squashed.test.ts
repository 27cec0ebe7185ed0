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

beforeEach(async () => {
  repository = new TestRepository()
  server = new TestServer()
  env = { AFTERMERGE_URL: await server.start(), AFTERMERGE_TOKEN: 'am_live_test' }
  repository.commit('Begin', { files: { 'old.txt': 'old\n' } })
})

afterEach(async () => {
  await server.stop()
  repository.remove()
})

async function run(...args: string[]): Promise<Summary> {
  const out: string[] = []
  const terminal = { out: (line: string) => out.push(line), err: () => undefined, env, isInteractive: false }
  expect(await scan([repository.folder, '--repository', 'o/r', '--json', ...args], terminal)).toBe(0)
  return JSON.parse(out.join('\n')) as Summary
}

/** The changes sent since the last time this was asked. */
function sent(): ChangeItem[] {
  const asked = server.asked.splice(0).filter(({ path }) => path === '/api/v1/changes')
  return asked.flatMap(({ items }) => items as ChangeItem[])
}

const AI = 's_30feffad07cd35'
const OTHER = 's_00000000000000'
const sessions = {
  [AI]: { agent_id: { tool: 'claude', id: '1', model: 'fable' } },
  [OTHER]: { agent_id: { tool: 'codex', id: '2', model: 'five' } },
}

function annotate(sha: string, attested: string): void {
  const metadata = { schema_version: 'authorship/3.0.0', base_commit_sha: 'x', prompts: {}, sessions }
  writeFileSync(join(repository.folder, '.git', 'note'), `${attested}---\n${JSON.stringify(metadata)}`)
  repository.git('notes', '--ref=refs/notes/ai', 'add', '-f', '-F', '.git/note', sha)
}

const words = (word: string, many: number) => Array.from({ length: many }, (_, at) => `${word} ${at + 1}\n`).join('')

const HOSTS = [
  ['refs/pull/7/head', 'Topic (#7)'],
  ['refs/remotes/origin/pr/7', 'Topic (#7)'],
  ['refs/merge-requests/7/head', 'Topic\n\nSee merge request group/project!7'],
  ['refs/remotes/origin/merge-requests/7', 'Topic\n\nSee merge request group/project!7'],
] as const

test.each(HOSTS)(
  'what is attested of the commits of %s holds for the lines that their squash added',
  async (ref, title) => {
    let shas: string[] = []
    const squash = repository.squash(ref, title, () => {
      const one = repository.commit('One', { files: { 'a.txt': words('tool', 20) } })
      const two = repository.commit('Two', { files: { 'a.txt': words('hand', 5) + words('tool', 18) } })
      const three = repository.commit('Three', { files: { 'b.txt': words('open', 7) } })
      shas = [one, two, three]
    })
    annotate(shas[0]!, `a.txt\n  ${AI}::t_1 1-20\n`)
    annotate(shas[1]!, 'a.txt\n  h_1 1-5\n')

    const { notes } = await run()

    const [item] = sent()
    const seen = shas.slice(0, 2).map((sha) => sha.slice(0, 12))
    const detail = `request 7, squashed: git note, standard 3.0.0, on ${seen.toReversed().join(', ')}`
    expect(notes).toEqual({ found: 2, read: 2, squashed: 2, orphaned: 0, onMerges: 0, silent: 0, unreadable: 0 })
    expect(item?.linesAdded).toBe(30)
    expect(item?.evidence).toEqual([
      { kind: 'LINES', tool: 'claude', model: 'fable', aiLines: 18, detail, seenIn: squash },
      { kind: 'LINES', humanLines: 5, detail, seenIn: squash },
    ])
    expect(originOf(item!).origin).toBe('MIXED')
  },
)

test('a request wholly of a tool is AI after its squash, and one wholly by hand HUMAN, wherever the base went meanwhile', async () => {
  const at: Record<string, string> = {}
  for (const [number, name] of [
    [7, 'tool'],
    [8, 'hand'],
  ] as const) {
    repository.squash(
      `refs/pull/${number}/head`,
      `${name} (#${number})`,
      () => (at[name] = repository.commit('Work', { files: { 'old.txt': `old\n${words(name, 30)}` } })),
      { 'old.txt': `another\nold\n${words(name, 30)}`.slice('another\n'.length * Number(name === 'hand')) },
    )
    repository.commit(`Clear ${name}`, { files: { 'old.txt': 'old\n' } })
  }
  annotate(at.tool!, `old.txt\n  ${AI}::t_1 1-31\n`)
  annotate(at.hand!, 'old.txt\n  h_1 1-31\n')

  await run()

  const items = sent()
  const origins = items.map((item) => [item.title, originOf(item).origin])
  expect(origins).toContainEqual(['tool', 'AI'])
  expect(origins).toContainEqual(['hand', 'HUMAN'])
  expect(items.find(({ title }) => title === 'tool')).toMatchObject({ linesAdded: 31, evidence: [{ aiLines: 30 }] })
})

test('lines that came in with the squash alone, went to another file or were changed stay unknown, and make no human', async () => {
  let one = ''
  repository.squash(
    'refs/pull/7/head',
    'Topic (#7)',
    () => {
      one = repository.commit('One', { files: { 'a.txt': words('hand', 10), 'b.txt': words('moved', 10) } })
    },
    { 'a.txt': words('hand', 9) + 'hand ten\n', 'b.txt': '', 'c.txt': words('moved', 10) },
  )
  annotate(one, 'a.txt\n  h_1 1-10\nb.txt\n  h_1 1-10\n')

  await run()

  const [item] = sent()
  expect(item).toMatchObject({ linesAdded: 20, evidence: [{ humanLines: 9 }] })
  expect(originOf(item!).origin).toBe('UNKNOWN')
})

test('a squash with a note of its own is heard by that alone, and what belongs to another number is not asked', async () => {
  const at: string[] = []
  const work = (name: string) => () => at.push(repository.commit('Work', { files: { [name]: words('x', 5) } }))
  const own = repository.squash('refs/pull/7/head', 'Own (#7)', work('a.txt'))
  repository.squash('refs/pull/8/head', 'Other (#9)', work('b.txt'))
  repository.squash('refs/merge-requests/10/head', 'An issue of GitLab (#10)', work('c.txt'))
  for (const [place, sha] of at.entries()) annotate(sha, `${'abc'[place]}.txt\n  ${AI}::t_1 1-5\n`)
  annotate(own, 'a.txt\n  h_1 1-2\n')

  const { notes } = await run()

  const items = sent()
  expect(notes).toMatchObject({ found: 4, read: 1, squashed: 0, orphaned: 3 })
  expect(items.map(({ title, evidence }) => [title, evidence?.length ?? 0])).toEqual([
    ['An issue of GitLab', 0],
    ['Other', 0],
    ['Own', 1],
    ['Begin', 0],
  ])
  expect(items[2]?.evidence).toMatchObject([{ humanLines: 2, detail: 'git note, standard 3.0.0' }])
})

test('a trace of a commit that was squashed counts like a note', async () => {
  const base = repository.git('rev-parse', 'HEAD')
  repository.commit('Meanwhile', { files: { 'other.txt': 'x\n' } })
  repository.git('checkout', '--quiet', base)
  const own = repository.commit('By a tool', { files: { 'a.txt': words('tool', 6) } })
  repository.git('update-ref', 'refs/pull/7/head', 'HEAD')
  repository.git('checkout', '--quiet', 'main')
  repository.git('merge', '--quiet', '--squash', 'refs/pull/7/head')
  const squash = repository.commit('Topic (#7)')
  const ranges = [{ start_line: 1, end_line: 6 }]
  const files = [{ path: 'a.txt', conversations: [{ contributor: { type: 'ai' }, ranges }] }]
  const trace = { version: '0.1.0', vcs: { type: 'git', revision: base }, tool: { name: 'cursor' }, files }
  repository.write('.agent-trace/traces.jsonl', JSON.stringify(trace))
  repository.commit('Keep the traces')

  const { traces } = await run()

  const detail = `request 7, squashed: agent trace 0.1.0, on ${own.slice(0, 12)}`
  expect(traces).toEqual({ records: 1, unplaced: 0, unreadable: 0 })
  expect(sent().find(({ sha }) => sha === squash)?.evidence).toEqual([
    { kind: 'LINES', tool: 'cursor', aiLines: 6, detail, seenIn: squash },
  ])
})

test('a note on a squashed commit that came later, or a request fetched later, makes that change be sent again alone', async () => {
  let one = ''
  repository.squash('refs/heads/hidden', 'Topic (#7)', () => {
    one = repository.commit('One', { files: { 'a.txt': words('tool', 5) } })
  })
  annotate(one, `a.txt\n  ${AI}::t_1 1-5\n`)
  await run()
  const first = sent()
  repository.git('update-ref', 'refs/pull/7/head', one)
  await run()
  const fetched = sent()
  annotate(one, `a.txt\n  ${AI}::t_1 1-4\n`)
  await run()
  const noted = sent()
  await run()

  expect(first.flatMap(({ evidence }) => evidence ?? [])).toEqual([])
  expect(fetched).toMatchObject([{ title: 'Topic', evidence: [{ aiLines: 5 }] }])
  expect(noted).toMatchObject([{ title: 'Topic', evidence: [{ aiLines: 4 }] }])
  expect(sent()).toEqual([])
})

test('where a host squashes and merges, the squash commit behind the merge is asked for the request', async () => {
  let own = ''
  repository.git('checkout', '--quiet', '--detach')
  own = repository.commit('Own', { files: { 'a.txt': words('tool', 5) } })
  repository.git('update-ref', 'refs/merge-requests/7/head', 'HEAD')
  repository.git('checkout', '--quiet', 'main')
  repository.merge('topic', "Merge branch 'topic' into 'main'\n\nTopic\n\nSee merge request group/project!7", () => {
    repository.git('merge', '--quiet', '--squash', own)
    repository.commit('Topic')
  })
  annotate(own, `a.txt\n  ${AI}::t_1 1-5\n`)

  await run()

  const [item] = sent()
  expect(item?.evidence).toMatchObject([{ aiLines: 5 }])
  expect(originOf(item!).origin).toBe('AI')
})
