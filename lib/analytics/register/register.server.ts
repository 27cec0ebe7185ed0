import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { Impact } from '@/lib/incidents/incident'
import { ORIGINS, Origin } from '@/lib/origins/origin'
import { addDays } from '@/lib/time/day'
import { instantsOf } from '@/lib/time/range'
import { dayAt } from '@/lib/time/zone'
import { ask, type Question } from '../ask.server'
import { countMature } from '../count-mature.server'
import { asked } from '../incidents-asked.server'
import type { AnalyticsQuery } from '../query'
import { isNarrowed } from '../withhold'
import { whyNoIncidents, whyNumberAlone, withheldByChanges } from '../withhold-incidents'
import { type Register, RegisteredImpact, type RegisterRow } from './register'
import { REGISTER_DAYS } from './register-days'

const Row = z.object({ impact: Impact.nullable(), origin: Origin, incidents: z.int(), first: z.date(), last: z.date() })
type Row = z.infer<typeof Row>

type Whys = { all: string | undefined; origins: string | undefined }

/** Which security, integration, compliance and data-integrity problems there were in half a year. */
export async function readRegister(wish: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<Register> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(wish, asOf)
  const { query } = question
  const days = registered(question)
  const within = { ...question, ...instantsOf(days, question.timeZone) }
  const [rows, whys] = await Promise.all([readRows(within), whysOf(within)])

  const recorded = sum(rows)
  return {
    ...question.asked,
    ...days,
    impacts: RegisteredImpact.options.map((impact) =>
      rowOf(
        impact,
        rows.filter((row) => row.impact === impact),
        recorded,
        whys,
        query,
      ),
    ),
    recorded: whys.all ? null : recorded,
    unsaid: whys.all ? null : sum(rows.filter(({ impact }) => impact === null)),
  }
}

/** The days up to the end of the range, or up to today where that lies ahead. */
function registered({ query, asOf, timeZone }: Question): { from: string; to: string } {
  const tomorrow = addDays(dayAt(asOf, timeZone), 1)
  const to = query.to < tomorrow ? query.to : tomorrow
  return { from: addDays(to, -REGISTER_DAYS), to }
}

async function whysOf(within: Question): Promise<Whys> {
  if (!isNarrowed(within.query)) return { all: undefined, origins: undefined }
  const mature = await countMature(within)
  return {
    all: whyNoIncidents(mature, within.query),
    origins: Object.values(withheldByChanges(mature, within.query)).find(Boolean),
  }
}

function rowOf(
  impact: RegisteredImpact,
  rows: Row[],
  recorded: number,
  whys: Whys,
  query: AnalyticsQuery,
): RegisterRow {
  const nothing = { impact, byOrigin: null, first: null, last: null }
  if (whys.all) return { ...nothing, incidents: null, why: whys.all }
  if (recorded === 0) return { ...nothing, incidents: null, why: 'no incidents in these days' }

  const incidents = sum(rows)
  const why = whyNumberAlone(incidents, query) ?? (incidents > 0 ? whys.origins : undefined)
  if (why) return { ...nothing, incidents, why }

  const instants = rows.flatMap(({ first, last }) => [first.getTime(), last.getTime()])
  return {
    impact,
    incidents,
    byOrigin: Object.fromEntries(
      ORIGINS.map((origin) => [origin, sum(rows.filter((row) => row.origin === origin))]),
    ) as RegisterRow['byOrigin'],
    first: instants.length > 0 ? new Date(Math.min(...instants)).toISOString() : null,
    last: instants.length > 0 ? new Date(Math.max(...instants)).toISOString() : null,
  }
}

async function readRows(within: Question): Promise<Row[]> {
  const rows = await db('asking').$queryRaw`
    select i.impact::text as impact, i.origin::text as origin, count(*)::int as incidents,
           min(i.started_at) as first, max(i.started_at) as last
      from incidents i
     where ${asked(within)}
     group by i.impact, i.origin`

  return z.array(Row).parse(rows)
}

function sum(rows: Row[]): number {
  return rows.reduce((total, { incidents }) => total + incidents, 0)
}
