import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { Severity } from '@/lib/incidents/incident'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'
import { asked } from './incidents-asked.server'
import { weekName, weekPlace } from './week-of.server'

export const CountedIncidents = z.object({ week: z.string(), severity: Severity.nullable(), incidents: z.int() })
export type CountedIncidents = z.infer<typeof CountedIncidents>

/** The incidents that began in each week of a question, by how grave they are: those that their list holds. */
export async function countIncidents(question: Question): Promise<CountedIncidents[]> {
  const rows = await db('asking').$queryRaw`
    with counted as (
      select ${weekPlace(question, Prisma.sql`i.started_at`)} as place, i.severity, count(*)::int as incidents
        from incidents i
       where ${asked(question)}
       group by 1, 2
    )
    select ${weekName(question, Prisma.sql`place`)} as week, severity::text as severity, incidents from counted`
  return z.array(CountedIncidents).parse(rows)
}

export function isCriticalSeverity(severity: CountedIncidents['severity']): boolean {
  return severity === 'SEV1' || severity === 'SEV2'
}
