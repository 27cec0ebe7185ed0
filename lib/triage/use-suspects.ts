import { useQueries } from '@tanstack/react-query'
import type { Incident } from '@/lib/incidents/incident'
import { suspectsQuery } from './queries'
import { MOST_AT_ONCE, type Suspect, type Suspects } from './suspect'

/** What is suspected first of the rows in sight, by their keys: asked for by blocks, so that scrolling asks once for each. */
export function useSuspects(rows: readonly Incident[], first: number, last: number): ReadonlyMap<string, Suspect> {
  const from = Math.floor(first / MOST_AT_ONCE)
  const blocks = Math.floor(last / MOST_AT_ONCE) - from + 1
  const queries = Array.from({ length: blocks }, (_, at) => {
    const start = (from + at) * MOST_AT_ONCE
    return rows.slice(start, start + MOST_AT_ONCE).map(({ key }) => key)
  })
  return useQueries({ queries: queries.filter((keys) => keys.length > 0).map(suspectsQuery), combine: byKey })
}

function byKey(answers: { data: Suspects | undefined }[]): ReadonlyMap<string, Suspect> {
  const items = answers.flatMap(({ data }) => data?.items ?? [])
  return new Map(items.flatMap(({ incident, suspect }) => (suspect ? [[incident, suspect] as const] : [])))
}
