import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical, difference, fold, place, type Version } from './versions'

const version = (eventAt: number, item: Version['item'], hash = canonical(item)): Version => ({
  eventAt,
  receivedAt: 0,
  hash,
  item,
})

describe('fold', () => {
  test('an omitted field keeps what was said before, null takes it back', () => {
    const first = version(1, { title: 'a', severity: 'SEV1', team: 'shop' })
    const second = version(2, { title: 'b', team: null })

    expect(fold([first, second])).toEqual({ title: 'b', severity: 'SEV1' })
  })

  test('an older version that comes late fills what nobody newer spoke of, and overwrites nothing', () => {
    const newer = version(2, { title: 'new' })
    const older = version(1, { title: 'old', mode: 'CONCURRENCY' })

    expect(fold([newer, older])).toEqual({ title: 'new', mode: 'CONCURRENCY' })
  })

  test('a start that is only assumed gives way to a known one before or after it, and to an earlier assumed one', () => {
    const assumed = (at: number) => version(at, { startedAt: `assumed ${at}`, startIsAssumed: true })
    const known = version(2, { startedAt: 'known' })

    expect(fold([assumed(1), known, assumed(3)])).toEqual({ startedAt: 'known' })
    expect(fold([known, assumed(3)])).toEqual({ startedAt: 'known' })
    expect(fold([assumed(3), assumed(1)])).toEqual({ startedAt: 'assumed 1' })
  })

  test('the parts of a review are told apart, a reference is replaced whole', () => {
    const first = version(1, { review: { rounds: 2 }, change: { source: 'a', externalId: '1' } })
    const second = version(2, { review: { comments: 3 }, change: { repository: 'r', sha: 's' } })

    expect(fold([first, second])).toEqual({
      review: { rounds: 2, comments: 3 },
      change: { repository: 'r', sha: 's' },
    })
  })

  test('what a diff and a description say of telemetry is replaced whole, each by the newest that says it', () => {
    const found = (signal: string) => ({ signal, presence: 'YES', detail: 'a call of a logger' })
    const scan = version(1, { telemetry: { logs: 'NO', inDiff: [found('LOGS'), found('TRACES')] } })
    const hook = version(2, { telemetry: { inDescription: [found('ALERTS')] } })
    const rescan = version(3, { telemetry: { inDiff: [] } })

    expect(fold([scan, hook, rescan])).toEqual({
      telemetry: { logs: 'NO', inDiff: [], inDescription: [found('ALERTS')] },
    })
  })

  test('any order and any repetition of the same versions gives the same record', () => {
    const field = fc.constantFrom('title', 'team', 'mode')
    const item = fc.dictionary(field, fc.option(fc.string({ maxLength: 2 })))
    const versions = fc.uniqueArray(fc.record({ eventAt: fc.nat(20), item }), {
      selector: ({ eventAt }) => eventAt,
      maxLength: 8,
    })
    const shuffled = versions.chain((set) =>
      fc.tuple(
        fc.constant(set),
        fc.shuffledSubarray([...set, ...set], { minLength: set.length * 2, maxLength: set.length * 2 }),
      ),
    )

    fc.assert(
      fc.property(shuffled, ([inOrder, again]) => {
        const asVersions = (set: typeof inOrder) => set.map(({ eventAt, item }) => version(eventAt, item))
        expect(fold(asVersions(again))).toEqual(fold(asVersions(inOrder)))
      }),
      { numRuns: 5000 },
    )
  })
})

describe('place', () => {
  const stored = [version(10, { title: 'a' })]

  test.each([
    ['the first of its name is created', [], version(5, { title: 'a' }), true, 'created'],
    ['a newer one updates', stored, version(11, { title: 'b' }), true, 'updated'],
    ['the very same is a duplicate', stored, version(10, { title: 'a' }), true, 'duplicate'],
    ['an older one is stale', stored, version(9, { title: 'b' }), true, 'stale'],
    ['without event time, the same content is a duplicate', stored, version(99, { title: 'a' }), false, 'duplicate'],
    ['at the same time, the one that came later wins', stored, version(10, { title: 'b' }), true, 'updated'],
  ] as const)('%s', (_, known, incoming, hasEventTime, outcome) => {
    expect(place(known, incoming, { hasEventTime, isImported: false })).toBe(outcome)
  })
})

test('the same content has the same text however its keys are ordered', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(canonical({ b: [1, { c: 'x', d: null }] }))
})

test('a difference names the fields that differ, before and after', () => {
  expect(difference({ title: 'a', team: 'shop' }, { title: 'b', team: 'shop' })).toEqual({
    before: { title: 'a' },
    after: { title: 'b' },
  })
})

test.each([
  '',
  'plain ASCII ~',
  'a "quote"',
  'a \\ backslash',
  'a\nline\tand\u0000more\u007f',
  '\u2028 and Ünïcödé 🙂',
  '\ud800 alone',
])('what is hashed of %j is its JSON, as a key and as a value', (said) => {
  expect(canonical(said)).toBe(JSON.stringify(said))
  expect(canonical({ b: [said, 1, null], [said]: true, a: undefined })).toBe(
    said < 'b'
      ? `{${JSON.stringify(said)}:true,"b":[${JSON.stringify(said)},1,null]}`
      : `{"b":[${JSON.stringify(said)},1,null],${JSON.stringify(said)}:true}`,
  )
})

test('the order in which keys were written is no part of what is hashed', () => {
  expect(canonical({ b: 1, a: { d: [{ f: 1, e: 2 }], c: -0 } })).toBe('{"a":{"c":0,"d":[{"e":2,"f":1}]},"b":1}')
  expect(canonical([undefined, null, Number.NaN])).toBe('[null,null,null]')
})
