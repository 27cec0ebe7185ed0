import 'server-only'
import { failures, followUpOf, isFailure, isLinked } from '@/lib/changes/outcome.server'
import { reviewPlace, telemetryPlace } from '@/lib/changes/states.server'
import { trimmedWork } from '@/lib/work/trimmed.server'
import { Prisma } from '@/prisma/generated/client'
import { FAILED_SLOTS } from './failed-slots.server'
import { FIRST_SLOTS, FIRST_WITHIN_DAYS } from './first-slots.server'
import type { CountedBy, Days } from './span'
import type { Stretch } from './spans-of'

/** Bands of the lines that a change added and removed: to 10, to 50, to 250, over 250. Alias c. */
export const sizeBand = Prisma.sql`width_bucket(c.lines_added + c.lines_removed, array[11, 51, 251])`

/** A table of counts. */
export type Table = {
  table: Prisma.Sql
  /** Where what is counted belongs, and by what else it is counted apart: the columns, and where each comes from in a row. */
  belongs: Column[]
  apart: Column[]
  /** Beside what is counted apart by where it belongs, all of it is: in rows that are whole and belong nowhere. */
  hasWhole: boolean
  measures: Prisma.Sql
  /** What is measured, of rows. */
  counts: Prisma.Sql
  /** The same, of counts: a long span is the sum of what it is made of. */
  sums: Prisma.Sql
  /** What the rows are read beside. */
  beside: (within: Prisma.Sql) => Prisma.Sql
}
type Column = { name: Prisma.Sql; from: Prisma.Sql }

type Kind = {
  /** The column whose time decides where a row is counted; alias c. */
  at: Prisma.Sql
  /** Where that column is. */
  table: Prisma.Sql
  /** The rows that are counted, alias c: those of a stretch, or all. */
  rows: (reach?: Stretch) => Prisma.Sql
  tables: Table[]
}

const sql = (words: string) => Prisma.raw(words)
const belongs = ['team_id', 'service_id', 'repository_id'].map((name) => ({
  name: sql(name),
  from: sql(`c.${name}`),
}))
const origin = { name: sql('origin'), from: sql('c.origin') }
const telemetry = { name: sql('telemetry'), from: Prisma.sql`${telemetryPlace}::smallint` }
/** A number a slot; nothing where all are 0. */
const arrayOf = (slots: readonly unknown[], of: (slot: number) => string) =>
  sql(
    `coalesce(nullif(array[${slots.map((_, at) => of(at + 1)).join(', ')}], array_fill(0, array[${slots.length}])), '{}')`,
  )

/** A row a change that failed at all: in which of the slots. */
function failedSlots(within: Prisma.Sql): Prisma.Sql {
  const slots = FAILED_SLOTS.map((slot, at) => Prisma.sql`bool_or(${isFailure(slot)}) as ${sql(`slot_${at + 1}`)}`)
  return Prisma.sql`select f.change_id, ${Prisma.join(slots)} from (${failures(within)}) f group by f.change_id`
}

/** A row a change and slot that it failed in: on which day of its life it did first, from 1 on. */
function firstFailed(within: Prisma.Sql): Prisma.Sql {
  const slots = FIRST_SLOTS.map(
    (slot, at) =>
      Prisma.sql`(${at + 1}::smallint, ${slot.severity === 'critical'}::bool, ${slot.certainty === 'confirmed'}::bool)`,
  )
  return Prisma.sql`
    select f.change_id, k.slot, ${dayOfLife(Prisma.sql`min(f.lag)`)} as day
      from (${failures(within)}) f
      join (values ${Prisma.join(slots)}) k(slot, needs_critical, needs_confirmed)
        on (f.is_critical or not k.needs_critical) and (f.is_confirmed or not k.needs_confirmed)
     where f.lag < ${followUpOf({ followUp: String(FIRST_WITHIN_DAYS) as '90' })}
     group by f.change_id, k.slot`
}

/** A row a change and incident that it failed by in any of the slots: in which, as bits, and how long the incident took. */
function failingLinks(within: Prisma.Sql): Prisma.Sql {
  const bits = FAILED_SLOTS.map(
    (slot, at) => Prisma.sql`case when ${isFailure(slot)} then ${sql(String(2 ** at))} else 0 end`,
  )
  return Prisma.sql`
    select f.change_id, f.incident_id, (${Prisma.join(bits, ' + ')})::smallint as slots, ${timesOfIncident}
      from (${failures(within)}) f
      join incidents i on i.id = f.incident_id
     where f.lag < ${followUpOf({ followUp: '90' })}`
}

/**
 * Milliseconds until an incident was noticed and until it was over, as detect_ms and restore_ms; alias i. Git does not
 * know when one began.
 */
export const timesOfIncident = Prisma.sql`
  case when i.source <> 'git' and i.detected_at >= i.started_at
       then (extract(epoch from i.detected_at - i.started_at) * 1000)::bigint end as detect_ms,
  case when i.source <> 'git' and coalesce(i.mitigated_at, i.resolved_at) >= i.started_at
       then (extract(epoch from coalesce(i.mitigated_at, i.resolved_at) - i.started_at) * 1000)::bigint end as restore_ms`

/**
 * A row a change that is linked to an incident, whenever it began: in which of the slots of `FIRST_SLOTS`. The changes come
 * first: a planner who begins with the causes looks up the change of every one that there is, all over the history.
 */
function linkedIn(within: Prisma.Sql): Prisma.Sql {
  const slots = FIRST_SLOTS.map(
    (slot, at) => Prisma.sql`(c.deployed_at is not null and ${isLinked(slot)}) as ${sql(`slot_${at + 1}`)}`,
  )
  return Prisma.sql`
    select c.id as change_id, ${Prisma.join(slots)}
      from (select c.id, c.deployed_at from changes c where ${within} offset 0) c
     where exists (select 1 from causes k where k.change_id = c.id)`
}

/** The day of its life in which something fell, the first being 1. */
export function dayOfLife(lag: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(floor(extract(epoch from ${lag}) / 86400) + 1)::smallint`
}

const outcomes = {
  belongs,
  measures: sql('changes, dated_by_merge, failed'),
  counts: Prisma.sql`
      count(*), count(*) filter (where c.deployed_basis = 'MERGE'),
      ${arrayOf(FAILED_SLOTS, (slot) => `(count(*) filter (where f.slot_${slot}))::int`)}`,
  sums: Prisma.sql`
      sum(c.changes), sum(c.dated_by_merge),
      ${arrayOf(FAILED_SLOTS, (slot) => `coalesce(sum(c.failed[${slot}]), 0)::int`)}`,
  beside: (within: Prisma.Sql) => Prisma.sql`left join (${failedSlots(within)}) f on f.change_id = c.id`,
}

const changes = { table: sql('changes'), rows: () => sql('changes c') }

/**
 * Work of people not known not to be SREs, alias c, with what was trimmed of it in milliseconds: whole numbers have the
 * same sum in any order.
 */
export function countedWork(from: Date | Prisma.Sql, to: Date | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select w.*, round(w.counted_minutes * 60000)::bigint as counted from (${trimmedWork(from, to)}) w where w.by_sre`
}

const workBelongs = [{ name: sql('team_id'), from: sql('c.team_id') }]

export const KINDS: Record<CountedBy, Kind> = {
  DEPLOYED: {
    ...changes,
    at: sql('c.deployed_at'),
    tables: [
      {
        ...outcomes,
        table: sql('live_counts'),
        apart: [{ name: sql('size'), from: sizeBand }, origin],
        hasWhole: false,
      },
      {
        ...outcomes,
        table: sql('fate_counts'),
        apart: [origin, { name: sql('review'), from: Prisma.sql`${reviewPlace}::smallint` }, telemetry],
        hasWhole: true,
      },
      {
        table: sql('first_failures'),
        belongs,
        apart: [origin, { name: sql('slot'), from: sql('f.slot') }, { name: sql('day'), from: sql('f.day') }],
        hasWhole: true,
        measures: sql('changes'),
        counts: sql('count(*)'),
        sums: sql('sum(c.changes)'),
        beside: (within) => Prisma.sql`join (${firstFailed(within)}) f on f.change_id = c.id`,
      },
      {
        table: sql('failing_links'),
        belongs,
        apart: [
          origin,
          telemetry,
          ...['incident_id', 'slots', 'detect_ms', 'restore_ms'].map((name) => ({
            name: sql(name),
            from: sql(`f.${name}`),
          })),
        ],
        hasWhole: false,
        measures: sql('changes'),
        counts: sql('count(*)'),
        sums: sql('sum(c.changes)'),
        beside: (within) => Prisma.sql`join (${failingLinks(within)}) f on f.change_id = c.id`,
      },
    ],
  },
  MERGED: {
    ...changes,
    at: sql('c.merged_at'),
    tables: [
      {
        table: sql('merged_counts'),
        belongs,
        apart: [origin],
        hasWhole: true,
        measures: sql('changes, undeployed, lines, linked'),
        counts: Prisma.sql`
      count(*), count(*) filter (where c.deployed_at is null), coalesce(sum(c.lines_added), 0), ${arrayOf(
        FIRST_SLOTS,
        (slot) => `(count(*) filter (where f.slot_${slot}))::int`,
      )}`,
        sums: Prisma.sql`
      sum(c.changes), sum(c.undeployed), sum(c.lines), ${arrayOf(
        FIRST_SLOTS,
        (slot) => `coalesce(sum(c.linked[${slot}]), 0)::int`,
      )}`,
        beside: (within) => Prisma.sql`left join (${linkedIn(within)}) f on f.change_id = c.id`,
      },
    ],
  },
  WORKED: {
    at: sql('c.started_at'),
    table: sql('work_logs'),
    rows: (reach) =>
      Prisma.sql`(${countedWork(
        reach?.fromAt ?? sql(`'-infinity'::timestamptz`),
        reach?.toAt ?? sql(`'infinity'::timestamptz`),
      )}) c`,
    tables: [
      {
        table: sql('work_counts'),
        belongs: workBelongs,
        apart: [origin, { name: sql('activity'), from: sql('c.activity') }],
        hasWhole: false,
        measures: sql('counted'),
        counts: sql('sum(c.counted)'),
        sums: sql('sum(c.counted)'),
        beside: () => Prisma.empty,
      },
      {
        table: sql('work_presences'),
        belongs: workBelongs,
        apart: [{ name: sql('person_id'), from: sql('c.person_id') }],
        hasWhole: false,
        measures: sql('entries'),
        counts: sql('count(*)'),
        sums: sql('sum(c.entries)'),
        beside: () => Prisma.empty,
      },
    ],
  },
}

/**
 * The counts of those spans from their rows: the columns of the table, the span first, and span by span, for what is
 * read together to lie together. `spans` is a relation of id,
 * from_at and to_at; `reach` bounds what they can hold, for an index to be found by it.
 */
export function countRows(by: CountedBy, table: Table, spans: Prisma.Sql, reach?: Stretch): Prisma.Sql {
  const { at, rows } = KINDS[by]
  const within = reach ? Prisma.sql`${at} >= ${reach.fromAt} and ${at} < ${reach.toAt}` : Prisma.sql`true`
  const { belongs, apart, hasWhole, counts, beside } = table
  const first = hasWhole ? 3 : 2
  const places = (from: number, columns: Column[]) => columns.map((_, place) => String(from + place))
  const apartAt = ['1', ...places(first + belongs.length, apart)]
  const each = [...apartAt, ...places(first, belongs)].join(', ')
  return Prisma.sql`
    select s.id as span_id, ${hasWhole ? sql('grouping(c.repository_id) = 1 as is_whole,') : Prisma.empty}
           ${Prisma.join([...belongs, ...apart].map(({ from, name }) => Prisma.sql`${from} as ${name}`))}, ${counts}
      from ${spans} s
      join ${rows(reach)} on ${at} >= s.from_at and ${at} < s.to_at
      ${beside(within)}
     where ${within}
     group by ${sql(hasWhole ? `grouping sets ((${each}), (${apartAt.join(', ')}))` : each)}
     order by s.id`
}

/** The counts of spans from those of the shorter ones that they are made of: the columns of the table, the span first. */
export function sumSpans(
  by: CountedBy,
  { table, belongs, apart, hasWhole, sums }: Table,
  spans: Prisma.Sql,
  parts: Days,
): Prisma.Sql {
  const names = Prisma.join([
    ...(hasWhole ? [sql('c.is_whole')] : []),
    ...[...belongs, ...apart].map(({ name }) => Prisma.sql`c.${name}`),
  ])
  return Prisma.sql`
    select s.id as span_id, ${names}, ${sums}
      from ${spans} s
      join counted_spans d on d.by = ${by}::"CountedBy" and d.days = ${parts} and d.from_at >= s.from_at and d.to_at <= s.to_at
      join ${table} c on c.span_id = d.id
     group by s.id, ${names}
     order by s.id`
}

/** The columns of a table of counts, without the span. */
export function columnsOf({ belongs, apart, hasWhole, measures }: Table): Prisma.Sql {
  const names = [...belongs, ...apart].map(({ name }) => name)
  return Prisma.join([...(hasWhole ? [sql('is_whole')] : []), ...names, measures])
}
