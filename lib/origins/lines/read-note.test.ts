import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNote } from './read-note'

const SESSION = 's_30feffad07cd35'
const metadata = (over: object = {}) =>
  JSON.stringify({
    schema_version: 'authorship/3.0.0',
    base_commit_sha: 'a'.repeat(40),
    prompts: {},
    sessions: {
      [SESSION]: { agent_id: { tool: 'claude', id: '1', model: 'claude-fable-5' }, human_author: 'A <a@b.c>' },
    },
    ...over,
  })
const note = (attested: string, over?: object) => readNote(`${attested}---\n${metadata(over)}`)

test('every entry claims its lines of the path above it, with the tool and model of its session', () => {
  const read = note(
    `src/a.ts\n  ${SESSION}::t_c2cf94d95f5c83 229,240-244\n  h_0123456789abcd 1\nsrc/b.ts\n  ${SESSION} 7\n`,
  )

  const tool = { by: 'ai', tool: 'claude', model: 'claude-fable-5' }
  expect(read).toEqual({
    standard: '3.0.0',
    claims: [
      {
        path: 'src/a.ts',
        spans: [
          [229, 229],
          [240, 244],
        ],
        ...tool,
      },
      { path: 'src/a.ts', spans: [[1, 1]], by: 'human' },
      { path: 'src/b.ts', spans: [[7, 7]], ...tool },
    ],
  })
})

test('keys of older notes are looked up among the prompts, and a name of a tool becomes ours', () => {
  const prompts = {
    ea2b1a5c0d1e2f30: { agent_id: { tool: 'github-copilot', id: '1', model: 'gpt-5' }, messages: ['secret'] },
  }

  expect(note('a\n  ea2b1a5c0d1e2f30 1-3\n', { prompts })?.claims).toEqual([
    { path: 'a', spans: [[1, 3]], by: 'ai', tool: 'copilot', model: 'gpt-5' },
  ])
})

test.each(['ea2b1a5', '0b1f9c2e-7c1d-4a55-9a53-0f8a6c1e2d3b', 's_ffffffffffffff::t_1', 'H_0123456789abcd', '12345'])(
  'lines under %s, which nothing explains, are AI lines of no known tool',
  (key) => {
    expect(note(`a\n  ${key} 1\n`)?.claims).toEqual([{ path: 'a', spans: [[1, 1]], by: 'ai' }])
  },
)

test('an empty attestation claims nothing, for a human as little as for a tool', () => {
  expect(note('')).toEqual({ standard: '3.0.0', claims: [] })
})

test('a path may be quoted, and hold quotes, blanks and the divider', () => {
  expect(note('"my "own" file.ts"\n  h_1 1\n--- a\n  h_1 2\n')?.claims.map(({ path }) => path)).toEqual([
    'my "own" file.ts',
    '--- a',
  ])
})

test.each([
  ['no divider', 'a\n  h_1 1\n'],
  ['no JSON', 'a\n  h_1 1\n---\nnot json'],
  ['JSON that is no object', '---\n[]'],
  ['an entry without a path', `  h_1 1\n---\n${metadata()}`],
  ['a range that runs backwards', `a\n  h_1 5-2\n---\n${metadata()}`],
  ['lines from zero', `a\n  h_1 0-2\n---\n${metadata()}`],
  ['numbers no file has', `a\n  h_1 1-99999999999\n---\n${metadata()}`],
  ['nothing', ''],
])('%s is no note, rather than half of one', (_, text) => {
  expect(readNote(text)).toBeNull()
})

test('names, addresses, transcripts and paths of a machine come no further', () => {
  const agent = { tool: 'sam <sam@example.com>', id: '1', model: '/home/sam/models/llama.gguf' }
  const read = note(`a\n  ${SESSION}::t_1 1\n  h_2 2\n`, {
    sessions: { [SESSION]: { agent_id: agent, human_author: 'Sam <sam@example.com>', messages: [{ text: 'secret' }] } },
    humans: { h_2: { author: 'Sam <sam@example.com>' } },
    prompts: { x: { messages: ['secret'], human_author: 'Sam' } },
  })

  expect(JSON.stringify(read)).not.toMatch(/sam|secret|home/i)
  expect(read?.claims).toHaveLength(2)
})

test('no text whatever breaks the reading, and none makes a human without a key that says so', () => {
  const ranges = fc
    .array(
      fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => `${a}-${b}`),
      { minLength: 1 },
    )
    .map(String)
  const key = fc.oneof(fc.constantFrom('s_1::t_1', 'abcdef1'), fc.string())
  const line = fc.oneof(
    fc.string(),
    fc.tuple(key, ranges).map(([k, r]) => `  ${k} ${r}`),
    fc.constantFrom('---', 'a', ''),
  )
  const json = fc.oneof(fc.json(), fc.constant(metadata()), fc.string())

  fc.assert(
    fc.property(fc.array(line), json, (lines, data) => {
      const read = readNote(`${lines.join('\n')}\n---\n${data}`)
      const isHuman = read?.claims.some(({ by }) => by === 'human') ?? false

      expect(!isHuman || lines.some((each) => each.startsWith('  h_'))).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('a note of megabytes is read in well under a second', () => {
  const entries = `  ${SESSION}::t_1 ${Array.from({ length: 2_000 }, (_, i) => `${i * 3 + 1}-${i * 3 + 2}`).join(',')}\n`
  const attested = Array.from({ length: 100 }, (_, i) => `file-${i}.ts\n${entries}`).join('')
  const prompts = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [`p${i}`, { messages: ['x'.repeat(10_000)] }]),
  )
  const started = process.cpuUsage()

  const read = note(attested, { prompts })

  expect(read?.claims).toHaveLength(100)
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(2_000)
})
