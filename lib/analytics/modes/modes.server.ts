import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { isCritical } from '@/lib/incidents/belonging.server'
import { ORIGINS } from '@/lib/origins/origin'
import { ask, type Question } from '../ask.server'
import { countMature } from '../count-mature.server'
import { asked } from '../incidents-asked.server'
import type { AnalyticsQuery } from '../query'
import { whyNumberAlone, withheldByChanges } from '../withhold-incidents'
import { ModeCell, type ModeOrigin, type Modes } from './modes'

/** In which ways incidents failed, by the origin of the code, and how many of them silently. */
export async function readModes(wish: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<Modes> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(wish, asOf)
  const { query } = question
  const [cells, mature] = await Promise.all([readCells(question), countMature(question)])

  const hidden = withheldByChanges(mature, query)
  const origins = Object.fromEntries(
    ORIGINS.map((origin) => {
      const own = cells.filter((cell) => cell.origin === origin)
      return [origin, { mature: mature[origin].mature, ...ofOrigin(own, query, hidden[origin]) }]
    }),
  ) as Modes['origins']

  return { ...question.asked, cells: cells.filter(({ origin }) => !origins[origin].why), origins }
}

function ofOrigin(cells: ModeCell[], query: AnalyticsQuery, hidden: string | undefined): Omit<ModeOrigin, 'mature'> {
  const nothing = { silent: null, silenceSaid: null, critical: null }
  if (hidden) return { incidents: null, ...nothing, why: hidden }

  const sum = (of: 'incidents' | 'silenceSaid' | 'critical') => cells.reduce((total, cell) => total + cell[of], 0)
  const incidents = sum('incidents')
  const why = whyNumberAlone(incidents, query)
  if (why) return { incidents, ...nothing, why }

  const said = cells.flatMap(({ silent }) => silent ?? [])
  const silent = said.length === 0 ? null : said.reduce((total, one) => total + one, 0)
  return { incidents, silent, silenceSaid: sum('silenceSaid'), critical: sum('critical') }
}

async function readCells(question: Question): Promise<ModeCell[]> {
  const rows = await db('asking').$queryRaw`
    select i.mode::text as mode, i.origin::text as origin, count(*)::int as incidents,
           case when count(i.silent) > 0 then (count(*) filter (where i.silent))::int end as silent,
           count(i.silent)::int as "silenceSaid",
           (count(*) filter (where ${isCritical}))::int as critical
      from incidents i
     where ${asked(question)}
     group by i.mode, i.origin
     order by i.mode nulls last, i.origin`

  return z.array(ModeCell).parse(rows)
}
