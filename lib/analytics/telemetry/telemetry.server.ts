import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { belonging, isFailure } from '@/lib/changes/outcome.server'
import { telemetryPlace } from '@/lib/changes/states.server'
import { timesOfIncident } from '@/lib/counts/counted.server'
import { failedSlot } from '@/lib/counts/failed-slots.server'
import { changesInGaps, splitSpans } from '@/lib/counts/split-spans.server'
import { db } from '@/lib/db/client.server'
import { Origin } from '@/lib/origins/origin'
import { ask, type Question } from '../ask.server'
import { cohortOf } from '../count-changes.server'
import { anywhere, failuresOfEach, fates, lastMature, SUMS } from '../fates.server'
import type { AnalyticsQuery } from '../query'
import { rateOf, sumByOrigin } from '../rate'
import { withheldIn } from '../withhold'
import { whyNumberAlone } from '../withhold-incidents'
import { whyNoParts } from '../withhold-parts'
import { type Telemetry, TELEMETRY_STATES, type TelemetryPart, type TelemetryParts } from './telemetry'

const Cell = z.object({ origin: Origin, state: z.enum(TELEMETRY_STATES) })
const Counted = Cell.extend({ changes: z.int(), mature: z.int(), failed: z.int() })
const Timed = Cell.extend({
  incidents: z.int(),
  detectN: z.int(),
  medianDetect: z.number().nullable(),
  restoreN: z.int(),
  medianRestore: z.number().nullable(),
})
type Counted = z.infer<typeof Counted>
type Timed = z.infer<typeof Timed>

/** How changes fare that bring logs, traces or alerts, beside those that bring none. */
export async function readTelemetry(wish: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<Telemetry> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(wish, asOf)
  const { query } = question
  const [counted, timed] = await Promise.all([countParts(question), timeIncidents(question)])
  const hidden = withheldIn(sumByOrigin(counted), query, 'human')

  const of = (origin: Origin): TelemetryParts => {
    const cells = TELEMETRY_STATES.map(
      (some) => counted.find((cell) => cell.origin === origin && cell.state === some) ?? NONE,
    )
    const why = whyNoParts(cells, query)
    const part = (place: number): TelemetryPart => {
      const times = timed.find((cell) => cell.origin === origin && cell.state === TELEMETRY_STATES[place])
      return partOf(cells[place]!, times, hidden[origin] ?? why[place], query)
    }
    return { with: part(0), without: part(1), unknown: part(2) }
  }

  return {
    ...question.asked,
    origins: { AI: of('AI'), HUMAN: of('HUMAN'), MIXED: of('MIXED'), UNKNOWN: of('UNKNOWN') },
  }
}

const NONE = { changes: 0, mature: 0, failed: 0 }

async function countParts(question: Question): Promise<Counted[]> {
  return z.array(Counted).parse(
    await db('asking').$queryRaw`
      with ${fates(cohortOf(question), anywhere)}
      select origin::text as origin, (${[...TELEMETRY_STATES]}::text[])[telemetry] as state, ${SUMS}
        from fates
       group by origin, telemetry`,
  )
}

/** An incident that several changes of a part failed by is one; git does not know when an incident began. */
async function timeIncidents(question: Question): Promise<Timed[]> {
  const cohort = cohortOf(question)
  const { from, to } = cohort
  const apart = lastMature(cohort)
  const bit = 2 ** (failedSlot(cohort) - 1)
  return z.array(Timed).parse(
    await db('asking').$queryRaw`
      with ${splitSpans({ by: 'DEPLOYED', from, to, apart, place: anywhere })}
      , incident as (
        select c.origin, c.telemetry::int as telemetry, c.incident_id, c.detect_ms, c.restore_ms
          from chosen s
          join failing_links c on c.span_id = s.id
         where s.from_at <= ${apart} and c.slots::int & ${bit}::int <> 0 and ${belonging(cohort)}
         union
        select c.origin, ${telemetryPlace}, i.id, ${timesOfIncident}
          from ${changesInGaps('DEPLOYED')},
               lateral (select c.id) u,
               lateral ${failuresOfEach()}
          join incidents i on i.id = f.incident_id
         where ${isFailure(cohort)} and c.deployed_at <= ${apart} and ${belonging(cohort)}
      )
      select origin::text as origin, (${[...TELEMETRY_STATES]}::text[])[telemetry] as state, count(*)::int as incidents,
             count(detect_ms)::int as "detectN",
             percentile_cont(0.5) within group (order by detect_ms::float8) / 60000 as "medianDetect",
             count(restore_ms)::int as "restoreN",
             percentile_cont(0.5) within group (order by restore_ms::float8) / 60000 as "medianRestore"
        from incident
       group by origin, telemetry`,
  )
}

function partOf(
  count: typeof NONE,
  times: Timed | undefined,
  hidden: string | undefined,
  query: AnalyticsQuery,
): TelemetryPart {
  const { mature, failed, rate, low, high, why } = rateOf(count, hidden)
  return { mature, failed, rate, low, high, ...(why && { why }), ...timesOf(times, why && hidden, query) }
}

const NO_TIMES = {
  medianDetect: null,
  detectN: null,
  detectMissing: null,
  medianRestore: null,
  restoreN: null,
  restoreMissing: null,
}

function timesOf(times: Timed | undefined, hidden: string | undefined, query: AnalyticsQuery) {
  if (hidden) return { ...NO_TIMES, timesWhy: hidden }
  if (!times)
    return { ...NO_TIMES, detectN: 0, detectMissing: 0, restoreN: 0, restoreMissing: 0, timesWhy: 'no incidents' }

  const { incidents, detectN, medianDetect, restoreN, medianRestore } = times
  const sizes = { detectN, detectMissing: incidents - detectN, restoreN, restoreMissing: incidents - restoreN }
  const few = { detect: whyNumberAlone(detectN, query), restore: whyNumberAlone(restoreN, query) }
  const none = detectN === 0 || restoreN === 0 ? `of ${incidents} some lack an end` : undefined
  const timesWhy = few.detect ?? few.restore ?? none
  return {
    ...sizes,
    medianDetect: few.detect ? null : medianDetect,
    medianRestore: few.restore ? null : medianRestore,
    ...(timesWhy && { timesWhy }),
  }
}
