import 'server-only'
import { z } from 'zod'
import { db, type Tx } from '@/lib/db/client.server'
import { failureOf } from '@/lib/db/failure.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { Prisma } from '@/prisma/generated/client'
import { columnsOf, countRows, KINDS, sumSpans } from './counted.server'
import { COUNTED_BY, type Days, LENGTHS, Span, SUMMED_FROM } from './span'
import { daysOf, hoursOf, runsOf, type Stretch } from './spans-of'
import { staleMoments } from './split-spans.server'

/** Any number that nobody else locks: one process counts at a time. */
const LOCK = 7_341_905_226
const MOST_TOGETHER = 14

/**
 * Takes away the counts that marks made stale and counts what is missing, the latest first, until the time is up. Says
 * how many spans it counted; null: somebody else is at it.
 */
export async function countSpans({ untilMs = Infinity }: { untilMs?: number } = {}): Promise<number | null> {
  const zone = await readTimeZone()
  const wanted = await wantedSpans(zone)
  if (!(await alone((tx) => dropStale(tx, wanted)))) return null

  let counted = 0
  for (const spans of together(await missing(wanted))) {
    // However slow the machine, each time some more.
    if (counted > 0 && performance.now() > untilMs) return counted
    if (!(await countThese(spans))) return counted
    counted += spans.length
  }
  return counted
}

/** Where so many take longer than a statement may, fewer at a time: else they would be begun anew for ever. */
async function countThese(spans: readonly Span[]): Promise<boolean> {
  try {
    return await alone((tx) => count(tx, spans))
  } catch (error) {
    if (spans.length === 1 || failureOf(error) !== 'timed-out') throw error
    const half = Math.ceil(spans.length / 2)
    return (await countThese(spans.slice(0, half))) && (await countThese(spans.slice(half)))
  }
}

/**
 * Every day from the first change on, or the first work, every run of weeks of which all days are there, each after what
 * it is summed from; and of what went live the hours of some days.
 */
async function wantedSpans(zone: string): Promise<Span[]> {
  const spans: Span[] = []
  const now = new Date()
  for (const by of COUNTED_BY) {
    const { at, table } = KINDS[by]
    const [reach] = await db('writing').$queryRaw<{ first: Date | null; last: Date }[]>`
      select min(${at}) as first, least(max(${at}), now() + interval '1 day') as last from ${table} c`
    if (!reach?.first) continue
    const days = daysOf(reach.first, reach.last, zone)
    const as = (length: Days, stretches: Stretch[]) =>
      spans.push(...stretches.map((one) => ({ by, days: length, ...one })))
    as(1, days)
    for (const length of LENGTHS) if (SUMMED_FROM[length] !== null) as(length, runsOf(length, days, zone))
    if (by === 'DEPLOYED') as(0, hoursOf(now, days))
  }
  return spans
}

async function alone(work: (tx: Tx) => Promise<void>): Promise<boolean> {
  return db('writing').$transaction(
    async (tx) => {
      const [lock] = await tx.$queryRaw<{ mine: boolean }[]>`select pg_try_advisory_xact_lock(${LOCK}) as mine`
      if (lock?.mine) await work(tx)
      return lock?.mine === true
    },
    { maxWait: 10_000, timeout: 60_000 },
  )
}

/**
 * Marks go with the counts that they make stale, in one statement: what they speak of is looked up as it stands in the
 * moment in which they go. Spans that are no longer wanted go as well: those of a zone that it was
 * changed from, and hours of days that are past.
 */
async function dropStale(tx: Tx, wanted: readonly Span[]): Promise<void> {
  await tx.$executeRaw`
    with marks as (delete from stale_marks returning *
    ), stale as materialized (${staleMoments(Prisma.sql`marks`)}
    ), known as (
      select * from unnest(${wanted.map(({ by }) => by)}::"CountedBy"[], ${wanted.map(({ days }) => days)}::smallint[],
                           ${wanted.map(({ fromAt }) => fromAt)}::timestamptz[],
                           ${wanted.map(({ toAt }) => toAt)}::timestamptz[]) known(by, days, from_at, to_at)
    ), gone as (
      delete from counted_spans s
       where exists (select 1 from stale m where m.by = s.by and m.first_at < s.to_at and m.last_at >= s.from_at)
          or s.id in (select o.id
                        from counted_spans o
                        left join known k
                          on k.by = o.by and k.days = o.days and k.from_at = o.from_at and k.to_at = o.to_at
                       where k.by is null)
      returning s.id
    ), merged as (delete from merged_counts c using gone where c.span_id = gone.id
    ), fates as (delete from fate_counts c using gone where c.span_id = gone.id
    ), firsts as (delete from first_failures c using gone where c.span_id = gone.id
    ), links as (delete from failing_links c using gone where c.span_id = gone.id
    ), work as (delete from work_counts c using gone where c.span_id = gone.id
    ), presences as (delete from work_presences c using gone where c.span_id = gone.id)
    delete from live_counts c using gone where c.span_id = gone.id`
}

async function missing(wanted: readonly Span[]): Promise<Span[]> {
  const there = z.array(Span).parse(
    await db('writing').$queryRaw`
      select by::text as by, days, from_at as "fromAt", to_at as "toAt" from counted_spans`,
  )
  const counted = new Set(there.map(nameOf))
  return wanted.filter((span) => !counted.has(nameOf(span)))
}

function nameOf({ by, days, fromAt }: Span): string {
  return `${by} ${days} ${fromAt.getTime()}`
}

/** Neighbours, a few at a time: counted in one look at their rows, and given up for no longer than that. */
function together(spans: readonly Span[]): Span[][] {
  const groups: Span[][] = []
  for (const span of spans) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const isNext = last?.by === span.by && last.days === span.days && last.fromAt.getTime() === span.toAt.getTime()
    if (group && isNext && group.length < MOST_TOGETHER) group.push(span)
    else groups.push([span])
  }
  return groups
}

/** Counts spans of one kind and length. Weeks and more are the sums of what they are made of, where all of that is counted. None that crosses another is added: one lies within the other, or apart. */
async function count(tx: Tx, spans: readonly Span[]): Promise<void> {
  const { by, days } = spans[0]!
  const { tables } = KINDS[by]
  const parts = SUMMED_FROM[days]
  const isWhole =
    parts === null
      ? Prisma.sql`true`
      : Prisma.sql`
        (select sum(d.to_at - d.from_at) from counted_spans d
          where d.by = ${by}::"CountedBy" and d.days = ${parts} and d.from_at >= w.from_at and d.to_at <= w.to_at)
          = w.to_at - w.from_at`
  const reach = { fromAt: spans.at(-1)!.fromAt, toAt: spans[0]!.toAt }
  const added = Prisma.sql`added`
  const filled = tables.map(
    (one) => Prisma.sql`
      insert into ${one.table} (span_id, ${columnsOf(one)})
      ${parts === null ? countRows(by, one, added, reach) : sumSpans(by, one, added, parts)}`,
  )
  await tx.$executeRaw`
    with added as (
      insert into counted_spans (by, days, from_at, to_at)
      select ${by}::"CountedBy", ${days}, w.from_at, w.to_at
        from unnest(${spans.map(({ fromAt }) => fromAt)}::timestamptz[],
                    ${spans.map(({ toAt }) => toAt)}::timestamptz[]) w(from_at, to_at)
       where ${isWhole}
         and not exists (select 1 from counted_spans s
                          where s.by = ${by}::"CountedBy" and s.from_at < w.to_at and s.to_at > w.from_at
                            and (s.days = ${days}
                                 or not (s.from_at >= w.from_at and s.to_at <= w.to_at
                                         or s.from_at <= w.from_at and s.to_at >= w.to_at)))
      returning id, from_at, to_at
    ), ${Prisma.join(filled.map((fill, place) => Prisma.sql`${Prisma.raw(`filled_${place}`)} as (${fill})`))}
    select 1`
}
