import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Commit } from './commit'
import { ChangeGrouper } from './group-changes'
import { commit } from './history-factory'

const merge = (sha: string, number: number, ...parents: string[]) =>
  commit(sha, parents, `Merge pull request #${number} from owner/topic`)

function group(history: Commit[]): Record<string, string[]> {
  const grouper = new ChangeGrouper()
  const landings = [...history.flatMap((each) => grouper.add(each)), ...grouper.end()]

  return Object.fromEntries(landings.map((landing) => [landing.commit.sha, landing.commits.map(({ sha }) => sha)]))
}

test('a commit that came without a request is a change by itself', () => {
  expect(group([commit('b', ['a']), commit('a')])).toEqual({ b: ['b'], a: ['a'] })
})

test('a merged request is one change with the commits it brought in, and they are no changes of their own', () => {
  const changes = group([merge('m', 1, 'a', 'y'), commit('y', ['x']), commit('x', ['a']), commit('a')])

  expect(changes).toEqual({ m: ['y', 'x'], a: ['a'] })
})

test('a branch that took in the trunk does not take in the changes of the trunk', () => {
  const changes = group([
    merge('m', 1, 'c', 'z'),
    commit('z', ['y']),
    commit('y', ['x', 'b'], "Merge branch 'main' into topic"),
    commit('c', ['b']),
    commit('b', ['a']),
    commit('x', ['a']),
    commit('a'),
  ])

  expect(changes).toEqual({ m: ['z', 'y', 'x'], c: ['c'], b: ['b'], a: ['a'] })
})

test('what two merges reach belongs to the older one', () => {
  const changes = group([
    merge('n', 2, 'm', 'y'),
    commit('y', ['x']),
    merge('m', 1, 'a', 'x'),
    commit('x', ['a']),
    commit('a'),
  ])

  expect(changes).toEqual({ n: ['y'], m: ['x'], a: ['a'] })
})

test('a merge that closes no request joins two trunks, and the requests on both stay changes', () => {
  const changes = group([
    commit('j', ['local', 'm'], "Merge branch 'main' of github.com:owner/repository"),
    merge('m', 1, 'a', 'x'),
    commit('x', ['a']),
    commit('local', ['a']),
    commit('a'),
  ])

  expect(changes).toEqual({ local: ['local'], m: ['x'], a: ['a'] })
})

test('a history that ends early loses no change', () => {
  expect(group([merge('m', 1, 'a', 'x'), commit('x', ['not-here'])])).toEqual({ m: ['x'] })
})

test('every commit of any history ends in exactly one change, the oldest that reaches it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 1, maxLength: 40 }), (shape) => {
      const history = toHistory(shape)

      expect(group(history)).toEqual(groupSlowly(history))
    }),
    { numRuns: 500 },
  )
})

/** Commits 0, 1, 2… each with one or two older parents; children before parents, and only what the newest reaches. */
function toHistory(shape: [number, number, boolean][]): Commit[] {
  const commits = shape.map(([first, second, isMerge], index) => {
    const parents = index === 0 ? [] : isMerge ? [first % index, second % index] : [first % index]
    const names = [...new Set(parents)].map(String)
    return names.length > 1 ? merge(`${index}`, index + 1, ...names) : commit(`${index}`, names)
  })
  const reached = reachedFrom(new Map(commits.map((each) => [each.sha, each])), [`${commits.length - 1}`])

  return commits.reverse().filter(({ sha }) => reached.has(sha))
}

/** The definition, word for word: walk the trunk from its oldest end, and give each merge what is not yet given. */
function groupSlowly(history: Commit[]): Record<string, string[]> {
  const bySha = new Map(history.map((each) => [each.sha, each]))
  const trunk: Commit[] = []
  for (let at = history[0]; at; at = bySha.get(at.parents[0] ?? '')) trunk.push(at)

  const given = new Set(trunk.map(({ sha }) => sha))
  const changes: Record<string, string[]> = {}
  for (const each of trunk.reverse()) {
    const brought = reachedFrom(bySha, each.parents.slice(1))
    const own = history.map(({ sha }) => sha).filter((sha) => brought.has(sha) && !given.has(sha))
    own.forEach((sha) => given.add(sha))
    changes[each.sha] = each.parents.length > 1 ? own : [each.sha]
  }
  return changes
}

function reachedFrom(bySha: ReadonlyMap<string, Commit>, from: string[]): Set<string> {
  const reached = new Set<string>()
  for (const todo = [...from]; todo.length > 0;) {
    const sha = todo.pop() ?? ''
    if (reached.has(sha)) continue
    reached.add(sha)
    todo.push(...(bySha.get(sha)?.parents ?? []))
  }
  return reached
}
