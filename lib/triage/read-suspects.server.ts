import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { rankSuspectsOf, type Suspect as Ranked } from '@/lib/causes/rank-suspects.server'
import { db } from '@/lib/db/client.server'
import { asContract } from '@/lib/db/rows.server'
import { Certainty, Incident } from '@/lib/incidents/incident'
import { incidentColumns, incidentNames } from '@/lib/incidents/row.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { readSuspectHours } from '@/lib/organisation/suspect-hours.server'
import { Suspect, type Suspects, type SuspectsQuery } from './suspect'

const Linked = Suspect.shape.change.extend({ incidentId: z.uuid(), certainty: Certainty })
type Linked = z.infer<typeof Linked>

/**
 * What is suspected first of each of these incidents, as their own pages rank it. Beside the queue and not with it:
 * each is compared with every change of the hours before, which rows need not wait for.
 */
export async function readSuspects({ incidents }: SuspectsQuery, actor: Actor): Promise<Suspects> {
  must(actor, 'read', { kind: 'incident' })
  const about = await readAbout(incidents, actor)
  const [linked, hours] = await Promise.all([readLinked(about.map(({ id }) => id)), readSuspectHours()])
  const linkedTo = ({ id }: Incident) => linked.filter(({ incidentId }) => incidentId === id)

  const open = about.filter((incident) => isOpen(incident, linkedTo(incident)))
  const ranked = await rankSuspectsOf(open, hours, actor)
  const suspects = new Map(open.map((incident, at) => [incident.id, firstOf(ranked[at]!, linkedTo(incident))]))
  return { items: about.map(({ id, key }) => ({ incident: key, suspect: suspects.get(id) ?? null })) }
}

/** Nobody knows its cause yet, nor that there is none in the code; what somebody suspects keeps it open. */
function isOpen(incident: Incident, linked: readonly Linked[]): boolean {
  if (linked.some(({ certainty }) => certainty === 'CONFIRMED')) return false
  const isSettled = incident.noCodeChange && incident.noCodeChangeSaidBy !== null
  return !isSettled || linked.some(({ certainty }) => certainty === 'SUSPECTED')
}

/** As the key takes it: what somebody suspects goes before what is likeliest. */
function firstOf(ranked: readonly Ranked[], linked: readonly Linked[]): Suspect | null {
  const suspected = linked.find(({ certainty }) => certainty === 'SUSPECTED')
  const isRuledOut = (id: string) =>
    linked.some(({ id: other, certainty }) => other === id && certainty === 'RULED_OUT')
  const first = ranked.find(({ changeId }) => (suspected ? changeId === suspected.id : !isRuledOut(changeId)))
  if (first) return Suspect.parse({ change: first.row, score: first.score, reason: first.reasons[0]!.words })
  return suspected ? Suspect.parse({ change: suspected, score: null, reason: 'suspected already' }) : null
}

async function readAbout(names: string[], actor: Actor): Promise<Incident[]> {
  const numbers = names.flatMap((name) => (name.startsWith('INC-') ? [Number(name.slice('INC-'.length))] : []))
  const ids = names.filter((name) => !name.startsWith('INC-'))
  const rows = await db().$queryRaw`
    select ${incidentColumns}
      from incidents i
           ${incidentNames}
     where (i.number = any(${numbers}::int[]) or i.id = any(${ids}::uuid[])) and ${visibleTo(actor)}
     order by i.number`
  return asContract(Incident, rows)
}

/** In the order of the incident's own page. */
async function readLinked(incidentIds: string[]): Promise<Linked[]> {
  const rows = await db().$queryRaw`
    select k.incident_id::text as "incidentId", k.certainty::text as certainty,
           c.id::text, r.name as repository, c.sha, c.number, c.title
      from causes k
      join changes c on c.id = k.change_id
      join repositories r on r.id = c.repository_id
     where k.incident_id = any(${incidentIds}::uuid[])
     order by c.deployed_at desc nulls last, c.id`
  return asContract(Linked, rows)
}
