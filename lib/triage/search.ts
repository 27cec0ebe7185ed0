import { createParser, parseAsStringLiteral } from 'nuqs/server'
import type { z } from 'zod'
import { FailureMode, IncidentStatus, Lack, Severity } from '@/lib/incidents/incident'
import { Slug, Source, text } from '@/lib/ingest/fields'
import { IncidentKey } from '@/lib/lists/query'
import { Origin } from '@/lib/origins/origin'
import { TriageTab } from './triage'

/** A part of an address that does not fit its contract is not there. */
function parseAs(contract: z.ZodType<string>) {
  return createParser<string>({ parse: (said) => contract.safeParse(said).data ?? null, serialize: (said) => said })
}

/** What the address of the queue narrows it to, under the names that the API takes. */
export const filterSearch = {
  severity: parseAsStringLiteral([...Severity.options, 'NONE'] as const),
  lacks: parseAsStringLiteral(Lack.options),
  status: parseAsStringLiteral(IncidentStatus.options),
  origin: parseAsStringLiteral(Origin.options),
  mode: parseAsStringLiteral(FailureMode.options),
  service: parseAs(Slug),
  team: parseAs(Slug),
  source: parseAs(Source),
  show: parseAsStringLiteral(['all'] as const),
  snoozed: parseAsStringLiteral(['yes'] as const),
  q: parseAs(text(200)),
}

export const triageSearch = { ...filterSearch, tab: parseAsStringLiteral(TriageTab.options).withDefault('all') }

/** Which row one stands on, and whether it is shown beside the queue. */
export const placeSearch = { at: parseAs(IncidentKey), preview: parseAsStringLiteral(['off'] as const) }
