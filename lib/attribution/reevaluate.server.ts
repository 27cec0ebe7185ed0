import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import { systemActor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { redecide } from '@/lib/origins/redecide.server'
import { among, type Candidates } from './candidates.server'

const BATCH = 500

type Job = Candidates & { id: string; afterId: string | null; looked: number; changed: number }

/** Works off what is noted for so long at most; what is left then is done by whoever keeps at it. */
export async function reevaluate(forMs = Infinity): Promise<void> {
  const until = Date.now() + forMs
  while (Date.now() < until && (await decideNext()));
}

/**
 * Decides the next batch again, of the oldest that is not finished and that no other instance is at: its row stays locked
 * with the batch, so none is done twice, and one that dies leaves it to the next. False when there is nothing to do.
 */
async function decideNext(): Promise<boolean> {
  return transact(async (tx) => {
    const [job] = await tx.$queryRaw<Job[]>`
      select id::text, repository_id::text as "repositoryId", merged_from as "from", merged_until as "until",
             after_id::text as "afterId", looked, changed
        from reevaluations
       where finished_at is null
       order by started_at, id
       limit 1
         for update skip locked`
    if (!job) return false

    const ids = await nextIds(tx, job)
    const redecided = await redecide(tx, ids)
    const changed = redecided.filter(({ before, after }) => before.origin !== after.origin).length
    const isLast = ids.length < BATCH
    await tx.$executeRaw`
      update reevaluations
         set after_id = coalesce(${ids.at(-1) ?? null}::uuid, after_id), looked = looked + ${ids.length},
             changed = changed + ${changed}, finished_at = case when ${isLast} then now() end
       where id = ${job.id}::uuid`
    if (isLast) noteEnd(tx, { ...job, looked: job.looked + ids.length, changed: job.changed + changed })
    return true
  })
}

async function nextIds(tx: Tx, job: Job): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select c.id::text as id
      from changes c
     where ${among(job)} and (${job.afterId}::uuid is null or c.id > ${job.afterId}::uuid)
     order by c.id
     limit ${BATCH}`
  return rows.map(({ id }) => id)
}

function noteEnd(tx: Tx, { id, looked, changed }: Job): void {
  const action = 'attribution.re-evaluated'
  writeAudit(tx, systemActor('re-evaluation'), id, [
    { action, entity: 'attribution', entityId: id, after: { looked, changed } },
  ])
}
