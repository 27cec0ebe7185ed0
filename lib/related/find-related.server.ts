import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { FailureMode, type Incident } from '@/lib/incidents/incident'
import { requireIncident } from '@/lib/incidents/read.server'
import { isCounted } from '@/lib/incidents/row.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import { Prisma } from '@/prisma/generated/client'
import { likeness } from './likeness'
import { type Related, RelatedIncident, type SimilarIncident } from './related'

const MOST_SIMILAR = 8
const MOST_DUPLICATES = 100
/** Of its service, and of all: looking further back would cost more than it finds. */
const LOOKED_AT = 300
const DAYS = 90

const Candidate = RelatedIncident.extend({ mode: FailureMode.nullable() })

/** What this incident is a duplicate of, what is one of it, and what it is like. */
export async function findRelated(name: string, actor: Actor): Promise<Related> {
  const incident = await requireIncident(name, actor)
  const [duplicateOf, duplicates, similar, timeZone] = await Promise.all([
    select(Prisma.sql`i.id = (select d.duplicate_of from incidents d where d.id = ${incident.id}::uuid)`, 1, actor),
    select(Prisma.sql`i.duplicate_of = ${incident.id}::uuid`, MOST_DUPLICATES, actor),
    findSimilar(incident, actor),
    zoneFor(actor),
  ])
  return {
    duplicateOf: duplicateOf[0] ? RelatedIncident.parse(duplicateOf[0]) : null,
    duplicates: z.array(RelatedIncident).parse(duplicates),
    similar,
    timeZone,
  }
}

async function findSimilar(incident: Incident, actor: Actor): Promise<SimilarIncident[]> {
  const near = Prisma.sql`
    i.started_at between ${incident.startedAt}::timestamptz - make_interval(days => ${DAYS})
                     and ${incident.startedAt}::timestamptz + make_interval(days => ${DAYS})
    and ${isCounted} and i.id <> ${incident.id}::uuid`
  const [ofService, ofAll] = await Promise.all([
    incident.service
      ? select(
          Prisma.sql`${near} and i.service_id = (select id from services where slug = ${incident.service})`,
          LOOKED_AT,
          actor,
        )
      : [],
    select(near, LOOKED_AT, actor),
  ])
  const candidates = new Map([...ofService, ...ofAll].map((candidate) => [candidate.key, candidate]))
  return [...candidates.values()]
    .flatMap((candidate) => {
      const like = likeness(incident, candidate)
      const { mode: _, ...told } = candidate
      return like ? [{ ...told, why: like.why, score: like.score }] : []
    })
    .sort((one, other) => other.score - one.score || (one.startedAt < other.startedAt ? 1 : -1))
    .slice(0, MOST_SIMILAR)
    .map(({ score: _, ...similar }) => similar)
}

async function select(where: Prisma.Sql, limit: number, actor: Actor) {
  const rows = await db().$queryRaw`
    select 'INC-' || i.number as key, i.title, i.severity::text as severity, i.status::text as status,
           s.slug as service, i.started_at as "startedAt", i.mode::text as mode
      from incidents i
      left join services s on s.id = i.service_id
     where ${where} and ${visibleTo(actor)}
     order by i.started_at desc, i.id desc
     limit ${limit}`
  return asContract(Candidate, rows)
}
