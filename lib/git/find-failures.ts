import { subjectOf, type Commit } from './commit'
import type { Landing } from './group-changes'
import { readRequest } from './read-request'
import { isRevert, readRevert, type Revert } from './read-revert'

export type Reverted = { sha: string; title: string; certainty: 'CONFIRMED' | 'SUSPECTED' }

/** A change that took others back, and those that were found. */
export type Reverting = { landing: Landing; reverted: Reverted[] }

type Search = { by: string; revert: Revert; found: Reverted[] }

/**
 * Finds what reverts took back while the history passes by, newest first. What was reverted is older than its revert,
 * so only the names still looked for are held. A sha that never comes by is not in this history, and what did not land
 * here did not fail here.
 */
export class RevertFinder {
  private readonly searches = new Map<string, Search>()
  private readonly bySha = new Map<string, Search[]>()
  private readonly byName = new Set<Search>()
  private readonly lengths = new Set<number>()
  private readonly landings: Landing[] = []

  /** Looks at a commit as what an earlier one took back, then as one that takes others back. */
  pass(commit: Commit): void {
    for (const length of this.lengths) this.matchSha(commit, commit.sha.slice(0, length))
    if (this.byName.size > 0) this.matchName(commit)

    const revert = readRevert(commit.message)
    if (revert) this.search({ by: commit.sha, revert, found: [] })
  }

  /** Notes the change that a revert came in with. */
  land(landing: Landing): void {
    if (searchedFor(landing, this.searches).length > 0) this.landings.push(landing)
  }

  /** To be asked when all has passed. What was reverted within its own change never failed in front of anybody. */
  found(): Reverting[] {
    return this.landings.flatMap((landing) => {
      const inside = new Set([landing.commit, ...landing.commits].map(({ sha }) => sha))
      const all = searchedFor(landing, this.searches).flatMap(({ found }) => found)
      const reverted = new Map(all.filter(({ sha }) => !inside.has(sha)).map((target) => [target.sha, target]))

      return reverted.size > 0 ? [{ landing, reverted: [...reverted.values()] }] : []
    })
  }

  private search(search: Search): void {
    this.searches.set(search.by, search)
    if (search.revert.shas.length === 0) this.byName.add(search)

    for (const sha of search.revert.shas) {
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
      const { numbers, title } = search.revert
      const isNumber = request !== null && numbers.includes(request.number)
      if (!isNumber && (numbers.length > 0 || title === null || !titles.includes(title))) continue

      accept(search, commit, isNumber ? 'CONFIRMED' : 'SUSPECTED')
      this.byName.delete(search)
    }
  }
}

/** A revert that is taken back is no code that failed. */
function accept({ found }: Search, { sha, message, parents }: Commit, certainty: Reverted['certainty']): void {
  const request = readRequest(message)
  const title = request?.title ?? subjectOf(message)
  if (isRevert(title)) return

  // A merge that closes no request is no change; the newest commit it brought in stands for it.
  const brought = request === null ? parents[1] : undefined
  found.push({ sha: brought ?? sha, title, certainty })
}

function searchedFor({ commit, commits }: Landing, searches: ReadonlyMap<string, Search>): Search[] {
  const shas = new Set([commit, ...commits].map(({ sha }) => sha))

  return [...shas].flatMap((sha) => searches.get(sha) ?? [])
}
