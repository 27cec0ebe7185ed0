import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTrace, readTraces } from './read-trace'

const REVISION = 'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0'
const ranges = (...spans: [number, number][]) => spans.map(([start_line, end_line]) => ({ start_line, end_line }))
const record = (conversations: unknown[], over: object = {}) => ({
  version: '0.1.0',
  id: '550e8400-e29b-41d4-a716-446655440000',
  vcs: { type: 'git', revision: REVISION },
  tool: { name: 'cursor', version: '2.4.0' },
  files: [{ path: 'src/a.ts', conversations }],
  ...over,
})

test('a record says who wrote which lines, and a range goes before its conversation', () => {
  const contributor = { type: 'ai', model_id: 'anthropic/claude-opus-4-5' }
  const [one, two] = ranges([42, 67], [70, 70])
  const read = readTrace(record([{ contributor, ranges: [one, { ...two, contributor: { type: 'human' } }] }]))

  expect(read).toEqual({
    version: '0.1.0',
    revision: REVISION,
    claims: [
      { path: 'src/a.ts', spans: [[42, 67]], by: 'ai', tool: 'cursor', model: 'anthropic/claude-opus-4-5' },
      { path: 'src/a.ts', spans: [[70, 70]], by: 'human' },
    ],
  })
})

test('mixed is of both, unknown says nothing, and so does nobody', () => {
  const said = (contributor?: object) =>
    readTrace(record([{ ...(contributor && { contributor }), ranges: ranges([1, 2]) }]))?.claims.map(({ by }) => by)

  expect(said({ type: 'mixed' })).toEqual(['both'])
  expect(said({ type: 'unknown' })).toEqual([])
  expect(said({ type: 'constructor' })).toEqual([])
  expect(said()).toEqual([])
})

test('what lies in no file of the repository is left out', () => {
  const conversations = [{ contributor: { type: 'ai' }, ranges: ranges([1, 1]) }]
  const paths = ['.sessions', '.shell-history', '.unknown', '/etc/passwd', '../other', 'C:\\work\\a.ts', './src/b.ts']

  const read = readTrace(record([], { files: paths.map((path) => ({ path, conversations })) }))

  expect(read?.claims.map(({ path }) => path)).toEqual(['src/b.ts'])
})

test('the version of the reference implementation is accepted, and another system than git names no commit of ours', () => {
  expect(readTrace(record([], { version: '1.0' }))?.version).toBe('1.0')
  expect(readTrace(record([], { vcs: { type: 'jj', revision: REVISION } }))?.revision).toBeNull()
  expect(readTrace(record([], { vcs: undefined }))?.revision).toBeNull()
})

test('links to conversations and tasks come no further', () => {
  const url = 'file:///home/sam/transcript.jsonl'
  const conversation = { url, contributor: { type: 'ai' }, ranges: ranges([1, 1]), related: [{ type: 'session', url }] }

  expect(JSON.stringify(readTrace(record([conversation], { metadata: { url } })))).not.toContain('sam')
})

test('a line that is no record is counted and passed over', () => {
  const text = `${JSON.stringify(record([]))}\nnot json\n\n{"files":3}\n`

  expect(readTraces(text)).toMatchObject({ traces: [{ version: '0.1.0' }], unreadable: 2 })
})

test('no value whatever breaks the reading', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (one, other) => {
      readTrace(one)
      readTrace(record([one, { contributor: { type: 'ai' }, ranges: [other] }]))
      readTraces(String(JSON.stringify(other)))
    }),
    { numRuns: 2_000 },
  )
})
