import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, factsOf, isRepository, touches } from './facts'
import { namedIn } from './named-in'
import { type Facts, rank } from './rank'

const nothing: Facts = {
  changeId: 'a',
  minutesBefore: 60,
  relation: null,
  mentions: [],
  paths: [],
  words: null,
  home: null,
  largerThan: null,
  earlier: null,
}

const where = fc.constantFrom('title' as const, 'summary' as const)
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  changeId: fc.uuid(),
  minutesBefore: fc.double({ min: 0, max: 744 * 60, noNaN: true }),
  relation: fc.constantFrom('same' as const, 'dependency' as const, null),
  mentions: fc.array(fc.record({ what: fc.constant('its commit'), where }), { maxLength: 2 }),
  paths: fc.array(fc.record({ path: fc.constantFrom('src/a.ts', 'src/b.ts'), where }), { maxLength: 4 }),
  words: fc.option(fc.record({ path: fc.constant('src/a-b.ts'), where })),
  home: fc.option(fc.record({ name: fc.constant('shop/cart'), where })),
  largerThan: fc.constantFrom(0.9 as const, 0.95 as const, 0.99 as const, null),
  earlier: fc.option(fc.record({ failures: fc.integer({ min: 1, max: 9 }), path: fc.constant('src/a.ts') })),
})

describe('whatever the facts', () => {
  test('nothing is suggested for its time alone, nor for its time and what merely supports', () => {
    const supports = new Set(['time', 'size', 'earlier'])
    fc.assert(
      fc.property(fc.array(anyFacts), (all) => {
        for (const { reasons } of rank(all)) expect(reasons.some(({ kind }) => !supports.has(kind))).toBe(true)
      }),
    )
    expect(rank([{ ...nothing, minutesBefore: 0, largerThan: 0.99, earlier: { failures: 9, path: 'a.ts' } }])).toEqual(
      [],
    )
  })

  test('a score lies between 0 and 1', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { score } of rank([facts])) {
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('the order in which candidates come does not matter', () => {
    const some = fc.uniqueArray(anyFacts, { selector: ({ changeId }) => changeId, maxLength: 8 })
    fc.assert(
      fc.property(
        some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([one, other]) => {
          expect(rank(other)).toEqual(rank(one))
        },
      ),
    )
  })

  test('one that is named itself stands above all that are not', () => {
    fc.assert(
      fc.property(fc.array(anyFacts), (all) => {
        const named = new Set(all.filter(({ mentions }) => mentions.length > 0).map(({ changeId }) => changeId))
        const order = rank(all).map(({ changeId }) => named.has(changeId))
        expect(order.lastIndexOf(true)).toBeLessThan(order.includes(false) ? order.indexOf(false) : order.length)
      }),
    )
  })
})

test('each reason is said in words', () => {
  const [ranked] = rank([
    {
      ...nothing,
      minutesBefore: 120,
      relation: 'same',
      paths: [{ path: 'src/checkout/cart.ts', where: 'summary' }],
      largerThan: 0.95,
      earlier: { failures: 2, path: 'src/checkout/cart.ts' },
    },
  ])

  expect(ranked?.reasons.map(({ words }) => words)).toEqual([
    'same service',
    'touches src/checkout/cart.ts, named in the summary',
    'larger than 95\u00a0% of its service’s changes',
    'other changes to src/checkout/cart.ts failed twice in 90\u00a0days',
    'live 2\u00a0h before',
  ])
})

test('the same service outranks what it depends on, a named file both, and nearer in time what lies further back', () => {
  const order = rank([
    { ...nothing, changeId: 'dependency', relation: 'dependency' },
    { ...nothing, changeId: 'same', relation: 'same' },
    { ...nothing, changeId: 'same, long ago', relation: 'same', minutesBefore: 3000 },
    {
      ...nothing,
      changeId: 'file',
      relation: 'same',
      paths: [{ path: 'a/b.ts', where: 'title' }],
      minutesBefore: 3000,
    },
  ])

  expect(order.map(({ changeId }) => changeId)).toEqual(['file', 'same', 'dependency', 'same, long ago'])
})

describe('a change and the words about an incident', () => {
  const candidate: Candidate = {
    changeId: 'a',
    repository: 'shop/checkout',
    service: 'checkout-api',
    serviceName: 'Checkout API',
    relation: 'same',
    sha: '4f2a9c1d0b112233',
    shas: ['77aa88bb99cc00dd'],
    number: 4821,
    title: 'Batch refund writes per merchant',
    url: 'https://git.example.com/shop/checkout/pull/4821',
    deploymentUrls: ['https://deploy.example.com/checkout/12'],
    paths: ['src/checkout/cart.ts', 'src/jobs/card-captures.ts', 'package.json'],
    lines: 700,
    minutesBefore: 60,
  }
  const known = { sizes: { p90: 300, p95: 600, p99: 2000 }, failed: new Map() }
  const facts = (title: string, summary = '', over: Partial<Candidate> = {}) =>
    factsOf({ ...candidate, ...over }, { title: namedIn(title), summary: namedIn(summary) }, known)

  test.each([
    ['broken since 4f2a9c1', 'its commit'],
    ['broken since 77aa88bb', 'its commit'],
    ['rolled back #4821', '#4821'],
    ['shop/checkout#4821 did it', '#4821'],
    ['after “Batch refund writes per merchant”', 'its title'],
    ['see https://deploy.example.com/checkout/12.', 'its deployment'],
  ])('%j names it by %s', (text, what) => {
    expect(facts('It fails', text).mentions).toContainEqual({ what, where: 'summary' })
    expect(facts(text).mentions).toContainEqual({ what, where: 'title' })
  })

  test('a number is not this one in another repository, nor without one in a service that has nothing to do with it', () => {
    expect(facts('shop/ledger#4821').mentions).toEqual([])
    expect(facts('#4821', '', { relation: null }).mentions).toEqual([])
  })

  test('a short title that may stand in any text is not named by it', () => {
    expect(facts('Fix the cart please', '', { title: 'Fix the cart' }).mentions).toEqual([])
  })

  test('files are named by path, from a stack trace, and by their words where the service fits', () => {
    expect(facts('', 'at add (/app/src/checkout/cart.ts:12:3)').paths).toEqual([
      { path: 'src/checkout/cart.ts', where: 'summary' },
    ])
    expect(facts('Card captures happen twice').words).toEqual({ path: 'src/jobs/card-captures.ts', where: 'title' })
    expect(facts('Card captures happen twice', '', { relation: null }).words).toBeNull()
  })

  test('what is said of nothing in particular ties nothing', () => {
    const said = facts('Checkout is slow', 'The cart is empty, package and jobs too.', { relation: null })

    expect(rank([said])).toEqual([])
  })

  test('a size is told by where it stands among the changes of its service', () => {
    expect(facts('').largerThan).toBe(0.95)
    expect(facts('', '', { lines: null }).largerThan).toBeNull()
  })

  test('other changes to one of its files count as earlier failures, it itself does not', () => {
    const failed = new Map([['src/checkout/cart.ts', new Set(['a', 'b', 'c'])]])
    const told = { title: namedIn(''), summary: namedIn('') }

    expect(factsOf(candidate, told, { ...known, failed }).earlier).toEqual({
      failures: 2,
      path: 'src/checkout/cart.ts',
    })
  })
})

test('a root file is not named by every path that ends like it', () => {
  expect(touches('package.json', { paths: ['web/package.json'], modules: [] })).toBe(false)
  expect(touches('web/package.json', { paths: ['package.json'], modules: [] })).toBe(true)
  expect(touches('src/com/acme/Cart.java', { paths: [], modules: ['com/acme/Cart'] })).toBe(true)
})

test('a repository is the same with and without the groups before it', () => {
  expect(isRepository('acme/web/shop', 'web/shop')).toBe(true)
  expect(isRepository('shop', 'webshop')).toBe(false)
})
