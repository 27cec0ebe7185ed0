import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { followUpsOfMany, overdueFollowUps } from '@/lib/follow-ups/read-follow-ups.server'
import type { Incident } from '@/lib/incidents/incident'
import { IncidentsQuery } from '@/lib/incidents/list-query'
import { listIncidents } from '@/lib/incidents/list.server'
import { MAX_LIMIT } from '@/lib/lists/query'
import { dayAt } from '@/lib/time/zone'
import { LinkedChange, type WeekContent } from './week-review'
import type { Scope } from './scope-of.server'

/** Of more incidents in one week than these the rest is in the list of incidents alone. */
const MOST = 1000

type Lists = Pick<WeekContent, 'criticals' | 'hidden' | 'unresolved' | 'overdue'>

/** The incidents of the week that are spoken of, as this actor may learn of them. */
export async function readLists(scope: Scope, actor: Actor): Promise<Lists> {
  const { week, team, now, timeZone } = scope
  const of = { week, ...(team && { team: team.slug }), limit: String(MAX_LIMIT) }
  const [critical, all, overdue] = await Promise.all([
    listIncidents(IncidentsQuery.parse({ ...of, severity: 'critical' }), actor),
    allIncidents(of, actor),
    overdueFollowUps(team?.id ?? null, dayAt(now, timeZone), actor),
  ])
  const ids = critical.items.map(({ id }) => id)
  const [causes, followUps] = await Promise.all([causesOf(ids), followUpsOfMany(ids, actor)])

  return {
    criticals: critical.items
      .toSorted((one, other) => compare(one.severity!, other.severity!) || compare(one.startedAt, other.startedAt))
      .map((incident) => ({
        ...facts(incident),
        status: incident.status,
        mitigatedAt: incident.mitigatedAt,
        resolvedAt: incident.resolvedAt,
        origin: incident.origin,
        noCodeChange: incident.noCodeChange,
        causes: causes.get(incident.id) ?? [],
        followUps: followUps.get(incident.id) ?? [],
      })),
    hidden: critical.hidden ?? 0,
    unresolved: all.filter(({ lacks }) => lacks.length > 0).map(facts),
    overdue,
  }
}

const facts = ({ id, key, title, severity, service, startedAt, lacks }: Incident) => ({
  id,
  key,
  title,
  severity,
  service,
  startedAt,
  lacks,
})

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

async function allIncidents(of: object, actor: Actor): Promise<Incident[]> {
  const items: Incident[] = []
  let cursor: string | null = null
  do {
    const page = await listIncidents(IncidentsQuery.parse({ ...of, ...(cursor && { cursor }) }), actor)
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor && items.length < MOST)
  return items
}

const Row = LinkedChange.extend({ incidentId: z.uuid() })

/** What was not ruled out, the confirmed first. */
async function causesOf(ids: string[]): Promise<Map<string, z.infer<typeof LinkedChange>[]>> {
  const rows = z.array(Row).parse(
    await db().$queryRaw`
      select k.incident_id::text as "incidentId", c.id::text as "changeId",
             coalesce('#' || c.number, left(c.sha, 7)) as name, c.origin::text as origin, k.certainty::text as certainty
        from causes k
        join changes c on c.id = k.change_id
       where k.incident_id = any(${ids}::uuid[]) and k.certainty <> 'RULED_OUT'
       order by k.certainty::text, c.deployed_at desc nulls last, c.id`,
  )
  const causes = new Map<string, z.infer<typeof LinkedChange>[]>()
  for (const { incidentId, ...cause } of rows) causes.set(incidentId, [...(causes.get(incidentId) ?? []), cause])
  return causes
}
