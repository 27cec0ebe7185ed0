import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { factsOf, type Known } from './facts'
import { type About, type Asked, type CandidateRow, findCandidates } from './find-candidates.server'
import { namedIn } from './named-in'
import { rank, type Ranked } from './rank'
import { readKnown } from './read-known.server'

export type Suspect = { row: CandidateRow } & Ranked

const OF_NO_SERVICE: Known = { sizes: null, failed: new Map() }

/** Every change that something ties to the incident, the likeliest first, whatever was said of it already. */
export async function rankSuspects(about: About, hours: number, actor: Actor): Promise<Suspect[]> {
  return (await rankSuspectsOf([about], hours, actor))[0]!
}

/** The same of each of several incidents, in their order, asked for together. */
export async function rankSuspectsOf(abouts: readonly About[], hours: number, actor: Actor): Promise<Suspect[][]> {
  const asked = abouts.map((about) => ({
    about,
    told: { title: namedIn(about.title), summary: namedIn(about.summary ?? '') },
  }))
  const found = await findCandidates(asked, hours)
  const services = found.map((rows) => [...new Set(rows.flatMap(({ service }) => service ?? []))])
  const known = await readKnown(
    abouts.map((about, at) => ({ about, services: services[at]! })),
    actor,
  )
  return asked.map((one, at) => rankOf(one, found[at]!, known[at]!))
}

function rankOf({ about, told }: Asked, rows: readonly CandidateRow[], known: (service: string) => Known): Suspect[] {
  const facts = rows.map((row) => {
    const minutesBefore = (Date.parse(about.startedAt) - Date.parse(row.deployedAt)) / 60_000
    const candidate = { ...row, changeId: row.id, lines: row.linesChanged, minutesBefore }
    return factsOf(candidate, told, row.service === null ? OF_NO_SERVICE : known(row.service))
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return rank(facts).map((ranked) => ({ ...ranked, row: byId.get(ranked.changeId)! }))
}
