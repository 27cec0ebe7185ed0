import 'server-only'
import { belongingHere, isCritical } from '@/lib/incidents/belonging.server'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'

/** The incidents of a question: those that began in its range and count; alias i. Private ones are among them. */
export function asked({ query, from, to }: Pick<Question, 'query' | 'from' | 'to'>): Prisma.Sql {
  return Prisma.sql`i.started_at >= ${from} and i.started_at < ${to} and ${belongingHere(query)}`
}

/** Those at or above the severity asked for. */
export function graveEnough({ query }: Pick<Question, 'query'>): Prisma.Sql {
  return query.severity === 'critical' ? isCritical : Prisma.sql`true`
}
