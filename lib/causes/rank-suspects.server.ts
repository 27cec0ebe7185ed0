import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { factsOf, type Known } from './facts'
import { type About, type CandidateRow, findCandidates } from './find-candidates.server'
import { namedIn } from './named-in'
import { rank, type Ranked } from './rank'
import { readKnown } from './read-known.server'

export type Suspect = { row: CandidateRow } & Ranked

const OF_NO_SERVICE: Known = { sizes: null, failed: [] }

/** Every change that something ties to the incident, the likeliest first, whatever was said of it already. */
export async function rankSuspects(about: About, hours: number, actor: Actor): Promise<Suspect[]> {
  const told = { title: namedIn(about.title), summary: namedIn(about.summary ?? '') }
  const rows = await findCandidates(about, told, hours)
  const known = await readKnown(about, [...new Set(rows.flatMap(({ service }) => service ?? []))], actor)

  const facts = rows.map((row) => {
    const minutesBefore = (Date.parse(about.startedAt) - Date.parse(row.deployedAt)) / 60_000
    const candidate = { ...row, changeId: row.id, lines: row.linesChanged, minutesBefore }
    return factsOf(candidate, told, row.service === null ? OF_NO_SERVICE : known(row.service))
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return rank(facts).map((ranked) => ({ ...ranked, row: byId.get(ranked.changeId)! }))
}
