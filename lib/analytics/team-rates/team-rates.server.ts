import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { belonging } from '@/lib/changes/outcome.server'
import { changesInGaps, splitSpans } from '@/lib/counts/split-spans.server'
import { db } from '@/lib/db/client.server'
import { ORIGINS } from '@/lib/origins/origin'
import { MIN_GROUPS, shrink } from '@/lib/stats/shrinkage'
import { whyFew } from '@/lib/teams/few-people'
import { Prisma } from '@/prisma/generated/client'
import { ask, type Question } from '../ask.server'
import { type CountedByPlace, countChangesByPlace } from '../count-changes.server'
import { anywhere } from '../fates.server'
import { firstRecordAt } from '../first-record.server'
import { asked, graveEnough } from '../incidents-asked.server'
import type { AnalyticsQuery, AskedQuery } from '../query'
import { add, type Count, none, rateOf, sumByOrigin } from '../rate'
import { MIN_CHANGES_SHOWN, whyNoShares, withheldIn } from '../withhold'
import { whyNoGroups } from '../withhold-groups'
import type { GroupRate, TeamRates } from './team-rates'

const Group = z.object({ id: z.string(), slug: z.string(), name: z.string(), people: z.int() })
type Group = z.infer<typeof Group>

const Merged = z.object({ id: z.string().nullable(), changes: z.int(), known: z.int() })
type Merged = z.infer<typeof Merged>

const Began = z.object({ id: z.string().nullable(), incidents: z.int() })

/** Teams side by side, or of one team its services: how their changes fared, and how much of them is known. */
export async function readTeamRates(query: AnalyticsQuery, actor: Actor, asOf = new Date()): Promise<TeamRates> {
  must(actor, 'read', { kind: 'report' })
  const question = await ask(query, asOf)
  const of = query.team === undefined ? 'TEAMS' : 'SERVICES'
  const [live, merged, began, first] = await Promise.all([
    countChangesByPlace(question),
    countMergedBy(question, of),
    countIncidentsBy(question, of),
    firstRecordAt(query),
  ])
  const idOf = ({ team, service }: CountedByPlace) => (of === 'TEAMS' ? team : service)
  const groups = await findGroups(query, [
    ...new Set([...live.map(idOf), ...merged.map(({ id }) => id), ...began.map(({ id }) => id)]),
  ])
  const unowned = total(live.filter((cell) => idOf(cell) === null)).mature

  const held = groups.map((group) => {
    const cells = live.filter((cell) => idOf(cell) === group.id)
    return { group, all: total(cells), shown: shownOf(cells, query, group) }
  })
  const why = whyNoGroups(
    held.map(({ all, group }) => ({ mature: all.mature, people: group.people > 0 ? group.people : null })),
    unowned,
  )
  const given = held.map(({ all, shown }, place): Count & { why?: string } => {
    const reason = why[place] ?? (all.mature > 0 && shown.mature === 0 ? NO_ORIGIN : undefined)
    return reason ? { ...none(), why: reason } : shown
  })
  const drawn = shrink(given.map(({ mature, failed }) => ({ successes: failed, trials: mature })))
  const together = given.reduce<Count>(add, none())
  const drawnWhy = drawn ? undefined : whyNotDrawn(given, together)

  const weeks = weeksKnown(question, first)
  const mergedBy = new Map(merged.map((row) => [row.id, row]))
  const whyNoCoverage = whyNoneKnown(held, mergedBy, query, of)
  const beganIn = new Map(began.map(({ id, incidents }) => [id, incidents]))

  const items = held.map(({ group, all, shown }, place): GroupRate => {
    const { changes = 0, known = 0 } = mergedBy.get(group.id) ?? {}
    const whyNone = given[place]!.why
    const {
      failed,
      rate,
      low,
      high,
      why: because,
    } = rateOf(whyNone ? all : { ...shown, changes: all.changes }, whyNone)
    const noCoverage = whyNoCoverage[place]
    const noIncidents = weeks === 0 ? NO_RECORD : why[place]
    const incidents = beganIn.get(group.id) ?? 0
    return {
      ...{ slug: group.slug, name: group.name, mature: all.mature, pending: all.changes - all.mature },
      ...{ counted: given[place]!.mature, failed, rate, low, high },
      ...(because && { why: because }),
      drawn: drawn?.groups[place] ?? null,
      merged: changes,
      coverage: noCoverage ? null : known / changes,
      ...(noCoverage && { coverageWhy: noCoverage }),
      ...(noIncidents
        ? { incidents: null, incidentsPerWeek: null, incidentsWhy: noIncidents }
        : { incidents, incidentsPerWeek: incidents / weeks }),
    }
  })

  return {
    ...question.asked,
    of,
    items,
    all: {
      groups: given.filter(({ mature }) => mature > 0).length,
      mature: together.mature,
      failed: together.failed,
      rate: together.mature > 0 ? together.failed / together.mature : null,
    },
    ...(drawnWhy && { drawnWhy }),
    unowned,
    weeks,
  }
}

const NO_ORIGIN = `withheld: of each origin there are fewer than ${MIN_CHANGES_SHOWN} changes`
const NO_MERGED = 'no changes were merged in this range'
const NO_RECORD = 'no record is as old as these days'
const WEEK_MS = 7 * 86_400_000

/** How many weeks of the question anything is known of. */
function weeksKnown({ from, to, asOf }: Question, first: Date | null): number {
  if (!first) return 0
  const [begin, end] = [Math.max(from.getTime(), first.getTime()), Math.min(to.getTime(), asOf.getTime())]
  return Math.max(0, end - begin) / WEEK_MS
}

function whyNotDrawn(given: readonly Count[], { mature, failed }: Count): string {
  const shown = given.filter((group) => group.mature > 0).length
  if (shown < MIN_GROUPS) return `${shown} of at least ${MIN_GROUPS} groups have a rate to learn the spread from`
  return failed === 0 ? 'nothing failed, so there is no spread to learn from' : `all ${mature} failed`
}

type Of = TeamRates['of']

/**
 * Why the coverage of each is withheld: as its question alone says, and beside it what the total less the others would
 * tell, as of failures.
 */
function whyNoneKnown(
  held: readonly { group: Group }[],
  merged: ReadonlyMap<string | null, Merged>,
  query: AnalyticsQuery,
  of: Of,
): (string | undefined)[] {
  const changesOf = (id: string | null) => merged.get(id)?.changes ?? 0
  const sizes = held.map(({ group }) => ({
    mature: changesOf(group.id),
    people: group.people > 0 ? group.people : null,
  }))
  const beside = whyNoGroups(sizes, changesOf(null))
  return held.map(({ group }, place) => {
    const changes = changesOf(group.id)
    if (changes === 0) return NO_MERGED
    return whyNoShares(changes, narrowed(query, group, of)) ?? beside[place]
  })
}

/** The question that would be asked about the group alone. */
function narrowed(query: AnalyticsQuery, { slug, people }: Group, of: Of): AskedQuery {
  const few = people > 0 ? whyFew(people) : undefined
  return { ...query, ...(of === 'TEAMS' ? { team: slug } : { service: slug }), ...(few && { fewPeople: few }) }
}

function total(cells: readonly Count[]): Count {
  return cells.reduce<Count>(add, none())
}

/** Of a group's changes those whose failures the question about it alone gives, so that the two tell no more than one. */
function shownOf(cells: readonly CountedByPlace[], query: AnalyticsQuery, { slug }: Group): Count {
  const counts = sumByOrigin(cells)
  const hidden = withheldIn(counts, { ...query, team: query.team ?? slug }, 'rest')
  const isGiven = (origin: (typeof ORIGINS)[number]) =>
    !hidden[origin] || ((origin === 'HUMAN' || origin === 'UNKNOWN') && !hidden.other)
  return total(ORIGINS.filter(isGiven).map((origin) => counts[origin]))
}

/** Every team, or every service of the team and those that its changes are of; by name. */
async function findGroups({ team }: AnalyticsQuery, named: readonly (string | null)[]): Promise<Group[]> {
  const ids = named.filter((id) => id !== null)
  return z.array(Group).parse(
    team === undefined
      ? await db('asking').$queryRaw`
          select t.id::text as id, t.slug, t.name,
                 (select count(*) from team_members m where m.team_id = t.id)::int as people
            from teams t
           order by lower(t.name), t.slug`
      : await db('asking').$queryRaw`
          select s.id::text as id, s.slug, s.name,
                 (select count(*) from team_members m join teams t on t.id = m.team_id where t.slug = ${team})::int as people
            from services s
           where s.team_id = (select id from teams where slug = ${team}) or s.id = any(${ids}::uuid[])
           order by lower(s.name), s.slug`,
  )
}

/** What was merged, from the counts that are kept, and from rows where none are. */
async function countMergedBy(question: Question, of: Of): Promise<Merged[]> {
  const { query, from, to } = question
  const id = of === 'TEAMS' ? Prisma.sql`c.team_id` : Prisma.sql`c.service_id`
  return z.array(Merged).parse(
    await db('asking').$queryRaw`
      with ${splitSpans({ by: 'MERGED', from, to, place: anywhere })}
      , places as not materialized (
        select ${id} as id, c.origin, c.changes
          from chosen s
          join merged_counts c on c.span_id = s.id
         where not c.is_whole and ${belonging(query)}
         union all
        select ${id}, c.origin, 1
          from ${changesInGaps('MERGED')}
         where ${belonging(query)}
      )
      select id::text as id, sum(changes)::int as changes,
             coalesce(sum(changes) filter (where origin <> 'UNKNOWN'), 0)::int as known
        from places
       group by id`,
  )
}

async function countIncidentsBy(question: Question, of: Of): Promise<z.infer<typeof Began>[]> {
  const id = of === 'TEAMS' ? Prisma.sql`i.team_id` : Prisma.sql`i.service_id`
  return z.array(Began).parse(
    await db('asking').$queryRaw`
      select ${id}::text as id, count(*)::int as incidents
        from incidents i
       where ${asked(question)} and ${graveEnough(question)}
       group by 1`,
  )
}
