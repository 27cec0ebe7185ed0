import 'server-only'
import { v7 as uuid } from 'uuid'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import { among, type Candidates } from './candidates.server'
import type { ReevaluationReason } from './reevaluation'

/**
 * Notes, in the transaction that changes a rule or a setting, that the changes it is about are to be decided again. That
 * happens after this has been committed: a change filed meanwhile sees the new rule, or is seen.
 */
export async function startReevaluation(
  tx: Tx,
  reason: ReevaluationReason,
  which: Candidates,
  actor: Actor,
): Promise<string> {
  const id = uuid()
  await tx.$executeRaw`
    insert into reevaluations (id, reason, repository_id, merged_from, merged_until, total, started_by)
    select ${id}::uuid, ${reason}, ${which.repositoryId}::uuid, ${which.from}, ${which.until}, count(*), ${actor.name}
      from changes c
     where ${among(which)}`
  return id
}
