import 'server-only'
import { startOfDay } from '@/lib/time/zone'
import { Prisma } from '@/prisma/generated/client'
import type { Question } from './ask.server'

/**
 * The place, from 1 on, of the week of the question that an instant lies in. Found among the weeks' first instants:
 * naming the week of each of a million rows by its calendar takes ten times as long.
 */
export function weekPlace({ weeks, timeZone }: Question, instant: Prisma.Sql): Prisma.Sql {
  const starts = weeks.map(({ from }) => startOfDay(from, timeZone).toISOString())
  return Prisma.sql`width_bucket(${instant}, ${starts}::timestamptz[])`
}

/** The name of the week in that place. */
export function weekName({ weeks }: Question, place: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${weeks.map(({ week }) => week)}::text[])[${place}]`
}
