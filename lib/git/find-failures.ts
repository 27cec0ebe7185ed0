import { subjectOf, type Commit } from './commit'
import type { Landing } from './group-changes'
import { readFix } from './read-fix'
import { readRequest } from './read-request'
import { isRevert, readRevert, type Revert } from './read-revert'

export type Failed = { sha: string; title: string; certainty: 'CONFIRMED' | 'SUSPECTED' }

/** How a history tells that a change failed: it was taken back, or a later one says that it mends it. */
export type How = 'REVERTED' | 'FIXED'

/** A change that tells of others that failed, and those that were found. */
export type Failure = { how: How; landing: Landing; failed: Failed[] }

type Search = { how: How; by: string; named: Revert; found: Failed[] }

/**
 * Finds what failed while the history passes by, newest first. What failed is older than what tells of it, so only the
 * names still looked for are held. A sha that never comes by is not in this history, and what did not land here did not
 * fail here.
 */
export class FailureFinder {
  private readonly searches = new Map<string, Search[]>()
  private readonly bySha = new Map<string, Search[]>()
  private readonly byName = new Set<Search>()
  private readonly lengths = new Set<number>()
  private readonly landings: Landing[] = []

  /** Looks at a commit as one that an earlier one told of, then as one that tells of others. */
  pass(commit: Commit): void {
    for (const length of this.lengths) this.matchSha(commit, commit.sha.slice(0, length))
    if (this.byName.size > 0) this.matchName(commit)

    const revert = readRevert(commit.message)
    if (revert) this.search({ how: 'REVERTED', by: commit.sha, named: revert, found: [] })
    const shas = readFix(commit.message)
    if (shas.length > 0)
      this.search({ how: 'FIXED', by: commit.sha, named: { shas, numbers: [], title: null }, found: [] })
  }

  /** Notes the change that such a commit came in with. */
  land(landing: Landing): void {
    if (searchedFor(landing, this.searches).length > 0) this.landings.push(landing)
  }

  /** To be asked when all has passed. What was mended within its own change never failed in front of anybody. */
  found(): Failure[] {
    return this.landings.flatMap((landing) => {
      const known = new Set([landing.commit, ...landing.commits].map(({ sha }) => sha))
      const searches = searchedFor(landing, this.searches)

      // A revert often says beside it what it fixes: that is one failure, and it was taken back.
      return (['REVERTED', 'FIXED'] as const).flatMap((how): Failure[] => {
        const all = searches.filter((search) => search.how === how).flatMap(({ found }) => found)
        const failed = new Map(all.filter(({ sha }) => !known.has(sha)).map((target) => [target.sha, target]))
        failed.forEach((_, sha) => known.add(sha))
        return failed.size > 0 ? [{ how, landing, failed: [...failed.values()] }] : []
      })
    })
  }

  private search(search: Search): void {
    this.searches.set(search.by, [...(this.searches.get(search.by) ?? []), search])
    if (search.named.shas.length === 0) this.byName.add(search)

    for (const sha of search.named.shas) {
      this.lengths.add(sha.length)
      this.bySha.set(sha, [...(this.bySha.get(sha) ?? []), search])
    }
  }

  private matchSha(commit: Commit, name: string): void {
    for (const search of this.bySha.get(name) ?? []) accept(search, commit, 'CONFIRMED')
    this.bySha.delete(name)
  }

  /** Number and title count only where no sha is given; a title may be used twice, so it makes a suspicion. */
  private matchName(commit: Commit): void {
    const request = readRequest(commit.message)
    const titles = [subjectOf(commit.message), request?.title]

    for (const search of this.byName) {
      const { numbers, title } = search.named
      const isNumber = request !== null && numbers.includes(request.number)
      if (!isNumber && (numbers.length > 0 || title === null || !titles.includes(title))) continue

      accept(search, commit, isNumber ? 'CONFIRMED' : 'SUSPECTED')
      this.byName.delete(search)
    }
  }
}

/** A revert that is taken back is no code that failed; one that had to be mended is. */
function accept({ how, found }: Search, { sha, message, parents }: Commit, certainty: Failed['certainty']): void {
  const request = readRequest(message)
  const title = request?.title ?? subjectOf(message)
  if (how === 'REVERTED' && isRevert(title)) return

  // A merge that closes no request is no change; the newest commit it brought in stands for it.
  const brought = request === null ? parents[1] : undefined
  found.push({ sha: brought ?? sha, title, certainty })
}

function searchedFor({ commit, commits }: Landing, searches: ReadonlyMap<string, Search[]>): Search[] {
  const shas = new Set([commit, ...commits].map(({ sha }) => sha))

  return [...shas].flatMap((sha) => searches.get(sha) ?? [])
}
