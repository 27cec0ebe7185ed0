import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { belongingHere } from '@/lib/deployments/belonging.server'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'
import { weekName, weekPlace } from './week-of.server'

const Counted = z.object({ week: z.string(), deployments: z.int() })
export type CountedDeployments = z.infer<typeof Counted>

/** The deployments that put something live in each week of a question: those to production that succeeded. */
export async function countDeployments(question: Question): Promise<CountedDeployments[]> {
  const rows = await db('asking').$queryRaw`
    with counted as (
      select ${weekPlace(question, Prisma.sql`d.finished_at`)} as place, count(*)::int as deployments
        from deployments d
       where d.finished_at >= ${question.from} and d.finished_at < ${question.to}
         and d.result = 'SUCCESS' and d.environment = 'production' and ${belongingHere(question.query)}
       group by 1
    )
    select ${weekName(question, Prisma.sql`place`)} as week, deployments from counted`
  return z.array(Counted).parse(rows)
}
