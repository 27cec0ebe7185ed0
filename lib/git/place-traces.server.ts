import 'server-only'
import type { Claim } from '@/lib/origins/lines/claim'
import { readTraces, type Trace } from '@/lib/origins/lines/read-trace'
import { linesOf } from './lines-of'
import type { ObjectReader } from './object-reader.server'
import { readPatches, type Diffed } from './read-patches.server'
import { streamGit } from './run.server'

export const TRACE_FILE = '.agent-trace/traces.jsonl'

export type Traced = { version: string | null; claims: Claim[] }
export type Traces = { records: number; unreadable: number; unplaced: number; byCommit: Map<string, Traced> }

/**
 * The records of the file that the last commit holds, each with the commit it speaks of. A record names what was
 * checked out while the code was written, so its commit is the one child of that which added lines to the file; where
 * several did, nobody can tell which, and where none did it may be the named commit itself. `requests` are the commits
 * that requests alone lead to: one of those is meant where no commit of the history itself can be.
 */
export async function placeTraces(
  folder: string,
  head: string,
  objects: ObjectReader,
  requests: ReadonlyMap<string, string[]> = new Map(),
): Promise<Traces> {
  const text = await objects.read(`${head}:${TRACE_FILE}`)
  if (text === null || text === 'too-large')
    return { records: 0, unreadable: text === null ? 0 : 1, unplaced: 0, byCommit: new Map() }

  const { traces, unreadable } = readTraces(text)
  const revisions = new Set(traces.flatMap(({ revision }) => revision ?? []))
  const family = await readFamily(folder, head, revisions)
  const squashed: Family = { commits: new Map(), children: new Map() }
  for (const [sha, parents] of requests) addTo(squashed, revisions, sha, parents)
  const patches = await readPatches(folder, [...family.commits.values(), ...squashed.commits.values()])
  const byCommit = new Map<string, Traced>()
  const unplaced = traces.filter((trace) => !place(trace)).length

  return { records: traces.length, unreadable, unplaced, byCommit }

  function place({ revision, version, claims }: Trace): boolean {
    const children = [family, squashed].map((kin) => (revision && kin.children.get(revision)) || [])
    let isPlaced = false
    for (const claim of claims) {
      const touching = children
        .map((shas) => shas.filter((sha) => patches.get(sha)?.added.has(claim.path)))
        .find((shas) => shas.length > 0)
      const own = revision && patches.get(revision)?.added.has(claim.path) ? [revision] : []
      const [sha, ...others] = touching ?? own
      if (!sha || others.length > 0) continue

      isPlaced = true
      const traced = byCommit.get(sha) ?? { version, claims: [] }
      traced.claims.push(claim)
      byCommit.set(sha, traced)
    }
    return isPlaced
  }
}

type Family = { commits: Map<string, Diffed>; children: Map<string, string[]> }

/** These revisions and their children, without merges: what a merge brought in was written before. */
async function readFamily(folder: string, head: string, revisions: ReadonlySet<string>): Promise<Family> {
  const family: Family = { commits: new Map(), children: new Map() }
  if (revisions.size === 0) return family

  for await (const line of linesOf(streamGit(folder, ['rev-list', '--parents', head, '--']))) {
    const [sha = '', ...parents] = line.split(' ')
    addTo(family, revisions, sha, parents)
  }
  return family
}

function addTo(family: Family, revisions: ReadonlySet<string>, sha: string, parents: string[]): void {
  const parent = parents[0]
  const isChild = parent !== undefined && revisions.has(parent)
  if (parents.length > 1 || (!isChild && !revisions.has(sha))) return

  family.commits.set(sha, { sha, parents })
  if (isChild) family.children.set(parent, [...(family.children.get(parent) ?? []), sha])
}
