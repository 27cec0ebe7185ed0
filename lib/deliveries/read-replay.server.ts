import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import type { ReplayProgress } from './replay'

/** How far a replay has come. A delivery that was replayed anew since counts there and not here. */
export async function readReplay(replayId: string, actor: Actor): Promise<ReplayProgress> {
  must(actor, 'manage', { kind: 'endpoint' })
  const [row] = await db().$queryRaw<Omit<ReplayProgress, 'replayId'>[]>`
    select count(*)::int as deliveries,
           (count(*) filter (where status = 'STORED'))::int as waiting,
           (count(*) filter (where status = 'TAKEN'))::int as taken,
           (count(*) filter (where status = 'IGNORED'))::int as ignored,
           (count(*) filter (where status = 'FAILED'))::int as failed,
           coalesce(sum(made.created) filter (where status <> 'STORED'), 0)::int as created,
           coalesce(sum(made.updated) filter (where status <> 'STORED'), 0)::int as updated
      from deliveries d
     cross join lateral (
       select count(*) filter (where r->>'outcome' = 'created') as created,
              count(*) filter (where r->>'outcome' = 'updated') as updated
         from jsonb_array_elements(d.records) r
     ) made
     where replay_id = ${replayId}::uuid`
  if (!row || row.deliveries === 0) throw new AppError('not-found', 'There is no such replay.')
  return { replayId, ...row }
}
