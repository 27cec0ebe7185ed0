import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import type { Incident } from '@/lib/incidents/incident'
import { Prisma } from '@/prisma/generated/client'
import type { Named, Where } from './named-in'
import { SuspectChange } from './suggestion'

const MOST_CANDIDATES = 500
/** Whoever names a commit may mean an old one; a number of a pull request is long another's after that. */
const NAMED_WITHIN_DAYS = 90
/** Below that a text names no title. The index of titles holds as much of each. */
const SHORTEST_TITLE = 16
/** Titles are looked for in so much of the text: the rest of a log names files. */
const TITLES_IN = 4000

const Row = SuspectChange.extend({
  about: z.int(),
  serviceName: z.string().nullable(),
  relation: z.enum(['same', 'dependency']).nullable(),
  shas: z.array(z.string()),
  paths: z.array(z.string()),
  deploymentUrls: z.array(z.string()),
})
export type CandidateRow = Omit<z.infer<typeof Row>, 'about'>

export type About = Pick<Incident, 'id' | 'title' | 'summary' | 'service' | 'startedAt'>

/** An incident, and what its words name. */
export type Asked = { about: About; told: Record<Where, Named> }

/**
 * Of each incident, all in one statement: changes that went live in these hours before it and are of its service, of one that it depends on, or named
 * in its words; and those it names outright, however long ago. Time chooses none of them, it only bounds the search.
 */
export async function findCandidates(asked: readonly Asked[], hours: number): Promise<CandidateRow[][]> {
  if (asked.length === 0) return []
  const each = asked.map((one, at) => Prisma.sql`select ${at}::int as about, f.* from (${candidatesOf(one, hours)}) f`)
  const rows = asContract(Row, await db().$queryRaw`${Prisma.join(each, ' union all ')}`)
  const found = asked.map((): CandidateRow[] => [])
  for (const { about, ...row } of rows) found[about]!.push(row)
  return found
}

function candidatesOf({ about, told }: Asked, hours: number): Prisma.Sql {
  const hasShas = told.title.shas.length + told.summary.shas.length > 0
  const hasUrls = told.title.urls.length + told.summary.urls.length > 0
  return Prisma.sql`
    with home as (
      select id from services where slug = ${about.service}
    ), related as (
      select id, 'same' as relation from home
       union all
      select d.depends_on_id, 'dependency' from service_dependencies d join home h on h.id = d.service_id
    ), found as (
      ${fitting(about, told, hours)}
       union
      (${namedOutright(about, told, hours)})
    ), latest as (
      select c.*
        from changes c
       where c.id in (select id from found)
       order by c.deployed_at desc, c.id
       limit ${MOST_CANDIDATES}
    )
    select c.id::text, r.name as repository, c.sha, c.number, c.title, c.url, t.slug as team, s.slug as service,
           s.name as "serviceName", c.origin::text as origin, c.origin_basis as "originBasis",
           c.merged_at as "mergedAt", c.deployed_at as "deployedAt", c.deployed_basis::text as "deployedBasis",
           c.lines_added + c.lines_removed as "linesChanged", c.files_changed as "filesChanged", c.paths,
           (select relation from related where id = c.service_id limit 1) as relation,
           case when ${hasShas} then array(select h.sha from change_shas h where h.change_id = c.id limit 100)
                else '{}' end as shas,
           case when ${hasUrls} then array(select d.url
                   from deployments d
                  where d.url is not null
                    and (d.id = c.deployment_id
                         or d.id in (select deployment_id from deployment_changes where change_id = c.id))
                  limit 10)
                else '{}' end as "deploymentUrls"
      from latest c
      join repositories r on r.id = c.repository_id
      left join teams t on t.id = c.team_id
      left join services s on s.id = c.service_id`
}

/** How many changes went live in these hours before, whatever of. */
export async function countLive(about: About, hours: number): Promise<number> {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    select count(*)::int as n from changes c where ${liveWithin(about, hours)}`
  return row!.n
}

function liveWithin({ startedAt }: About, hours: number): Prisma.Sql {
  return Prisma.sql`c.deployed_at <= ${startedAt}::timestamptz
         and c.deployed_at > ${startedAt}::timestamptz - make_interval(hours => ${hours}::int)`
}

type Told = Record<Where, Named>

/**
 * What went live in these hours and is of its service or of one it depends on, or is what its words say, each by what
 * finds it soonest: ten million changes put forty thousand into three days, too many to hold each against the words.
 */
function fitting(about: About, { title, summary }: Told, hours: number): Prisma.Sql {
  const live = liveWithin(about, hours)
  const text = textOf(about)
  const urls = [...title.urls, ...summary.urls]
  const inRow = [
    ...(urls.length === 0 ? [] : [Prisma.sql`c.url = any(${urls}::text[])`]),
    ...touching([...title.paths, ...summary.paths], [...title.modules, ...summary.modules]),
  ]
  const ways = [
    Prisma.sql`
      select c.id
        from changes c
       where ${live}
         and c.service_id = any(array(
               select id from related
                union
               select id
                 from services
                where (slug ~ '[._-]' and position(slug in ${text}) > 0)
                   or (name ~ '\\S\\s+\\S' and position(lower(name) in ${text}) > 0)))`,
    Prisma.sql`
      select c.id
        from repositories r,
             lateral (select c.id from changes c where ${live} and c.repository_id = r.id offset 0) c
       where r.name ~ '[/._-]' and position(lower(r.name) in ${text}) > 0`,
    ...titled(text, live),
    ...(inRow.length === 0
      ? []
      : [Prisma.sql`select c.id from changes c where ${live} and (${Prisma.join(inRow, ' or ')})`]),
  ]
  return Prisma.join(ways, ' union ')
}

/**
 * Titles that the text holds: of those that begin as the text goes on from any of its letters, which an index tells.
 * Kept apart letter by letter: with all of them at once a planner may prefer to read every title.
 */
function titled(text: string, live: Prisma.Sql): Prisma.Sql[] {
  const letters = [...text]
  const begins = new Set(
    letters
      .slice(0, Math.max(0, letters.length - SHORTEST_TITLE + 1))
      .map((_, at) => letters.slice(at, at + SHORTEST_TITLE).join('')),
  )
  if (begins.size === 0) return []
  return [
    Prisma.sql`
      select c.id
        from unnest(${[...begins]}::text[]) as b(begins),
             lateral (
               select c.id, c.title
                 from changes c
                where ${titleBegins} = b.begins and ${live}
               offset 0
             ) c
       where length(c.title) >= ${SHORTEST_TITLE} and position(lower(c.title) in ${text}) > 0`,
  ]
}

/** As the index of titles has it. */
const titleBegins = Prisma.sql`"left"(lower(c.title), 16)`

function textOf({ title, summary }: About): string {
  return `${title}\n${summary ?? ''}`.slice(0, TITLES_IN).toLowerCase()
}

/**
 * As `touches` in facts.ts has it: a path is named by its end, and by what lies in it. Either way both end in the same
 * name, which is looked for first: path by path takes several times as long.
 */
function touching(files: string[], modules: string[]): Prisma.Sql[] {
  if (files.length + modules.length === 0) return []
  const names = [...files, ...modules]
  const last = new Set(
    names.map((name) =>
      name
        .split('/')
        .at(-1)!
        .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    ),
  )
  const hasOne = `/(?:${[...last].join('|')})(?:[./]|$)`
  const bare = names.map((_, at) => at >= files.length)
  return [
    Prisma.sql`'/' || array_to_string(c.paths, '/') ~ ${hasOne} and exists (
      select 1
        from unnest(c.paths) p,
             unnest(${names}::text[], ${bare}::boolean[]) as n(name, bare),
             lateral (select case when n.bare then regexp_replace(p, '\\.[^./]+$', '') else p end as path) o
       where right('/' || o.path, length(n.name) + 1) = '/' || n.name
          or (o.path like '%/%' and right('/' || n.name, length(o.path) + 1) = '/' || o.path))`,
  ]
}

/** What is named itself, each kind of name by the index that finds it; nothing is asked for what is not there. */
function namedOutright(about: About, { title, summary }: Told, hours: number): Prisma.Sql {
  const began = Prisma.sql`${about.startedAt}::timestamptz`
  const before = Prisma.sql`c.deployed_at <= ${began}`
  const shas = [...title.shas, ...summary.shas]
  const requests = [...title.requests, ...summary.requests].filter(({ repository }) => repository !== null)
  const repositories = requests.map(({ repository }) => repository)
  const numbers = requests.map(({ number }) => number)
  const urls = [...title.urls, ...summary.urls]
  const ways = [
    Prisma.sql`select null::uuid where false`,
    ...(urls.length === 0
      ? []
      : [
          Prisma.sql`
      select k.change_id
        from deployments d
        join deployment_changes k on k.deployment_id = d.id
        join changes c on c.id = k.change_id and ${before}
       where d.finished_at <= ${began} and d.finished_at > ${began} - make_interval(hours => ${hours}::int)
         and d.url = any(${urls}::text[])`,
        ]),
    ...(requests.length === 0
      ? []
      : [
          Prisma.sql`
      select c.id
        from unnest(${repositories}::text[], ${numbers}::int[]) as n(repository, number)
        join repositories r on right('/' || lower(n.repository), length(r.name) + 1) = '/' || lower(r.name)
                            or right('/' || lower(r.name), length(n.repository) + 1) = '/' || lower(n.repository)
        join changes c on c.repository_id = r.id and c.number = n.number
       where ${before} and c.deployed_at > ${began} - make_interval(days => ${NAMED_WITHIN_DAYS}::int)`,
        ]),
    ...(shas.length === 0
      ? []
      : [
          Prisma.sql`
      select c.id
        from unnest(${shas}::text[]) as n(cut)
       cross join repositories r
        join change_shas h on h.repository_id = r.id and h.sha >= n.cut and h.sha <= n.cut || 'zzzz'
                          and left(h.sha, length(n.cut)) = n.cut
        join changes c on c.id = h.change_id
       where ${before}`,
        ]),
  ]
  return Prisma.join(ways, ' union ')
}
