import 'server-only'
import { db } from '@/lib/db/client.server'
import { type CountedLabels, countLabels } from './count-labels.server'

export type Covering = { id: string; seed: number; closedAt: string; labels: CountedLabels[] }

type Scope = { from: string; to: string; team?: string; service?: string; repository?: string }

/**
 * The newest closed spot check that was drawn from all of a place, or from more, in days that overlap those asked about,
 * with its labels of changes from there: those are a random sample of the place. None: null.
 */
export async function findCovering(scope: { [Key in keyof Scope]: Scope[Key] | undefined }): Promise<Covering | null> {
  const [team, service, repository] = [scope.team ?? null, scope.service ?? null, scope.repository ?? null]
  const [check] = await db('asking').$queryRaw<{ id: string; seed: number; closedAt: Date }[]>`
    select id::text, seed, closed_at as "closedAt"
      from spot_checks
     where closed_at is not null
       and (search->>'team' is null or search->>'team' = ${team})
       and (search->>'service' is null or search->>'service' = ${service})
       and (search->>'repository' is null or search->>'repository' = ${repository})
       and search->>'from' < ${scope.to} and search->>'to' > ${scope.from}
     order by closed_at desc, id desc
     limit 1`
  if (!check) return null

  return { ...check, closedAt: check.closedAt.toISOString(), labels: await countLabels(check.id, scope) }
}
