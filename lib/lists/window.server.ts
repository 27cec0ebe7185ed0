import 'server-only'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { Prisma } from '@/prisma/generated/client'
import { startOfDay } from '@/lib/time/zone'
import { addWeeks, startOfWeek } from '@/lib/time/week'
import { cursorAfter, type Place } from './cursor'

/** The half-open range of instants that a list is narrowed to. */
export type Window = { from: Date; to: Date }

/** Before and after every instant that a record may carry. */
const EVER: Window = { from: new Date('1990-01-01T00:00:00Z'), to: new Date('2100-01-02T00:00:00Z') }

type Narrowing = { from?: string | undefined; to?: string | undefined; week?: string | undefined }

export async function windowOf({ from, to, week }: Narrowing): Promise<Window> {
  if (!from && !to && !week) return EVER

  const zone = await readTimeZone()
  const ranges = [
    { from: from ? startOfDay(from, zone) : EVER.from, to: to ? startOfDay(to, zone) : EVER.to },
    ...(week ? [{ from: startOfWeek(week, zone), to: startOfWeek(addWeeks(week, 1), zone) }] : []),
  ]
  return {
    from: new Date(Math.max(...ranges.map((range) => range.from.getTime()))),
    to: new Date(Math.min(...ranges.map((range) => range.to.getTime()))),
  }
}

/** The rows of a window behind a place, newest first. Ids break ties, so that every row has a place of its own. */
export function behind(time: Prisma.Sql, id: Prisma.Sql, { from, to }: Window, place: Place | undefined): Prisma.Sql {
  return Prisma.sql`${time} >= ${from} and ${time} < ${to} ${after(time, place, id)}`
}

export function after(time: Prisma.Sql, place: Place | undefined, id = Prisma.sql`c.id`): Prisma.Sql {
  return place ? Prisma.sql`and (${time}, ${id}) < (${place.at}::timestamptz, ${place.id}::uuid)` : Prisma.empty
}

/** One row more than asked for is read, to know whether there are more. */
export function pageOf<Row extends { id: string }>(
  rows: Row[],
  limit: number,
  timeOf: (row: Row) => string,
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: last && rows.length > limit ? cursorAfter({ at: timeOf(last), id: last.id }) : null }
}
