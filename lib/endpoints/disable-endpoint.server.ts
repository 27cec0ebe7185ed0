import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'

/** Takes nothing in by it any more. What it brought stays, and so does it, for its deliveries name it. Twice is once. */
export async function disableEndpoint(id: string, actor: Actor, requestId: string): Promise<void> {
  must(actor, 'manage', { kind: 'endpoint' })
  await transact(async (tx) => {
    const [disabled] = await tx.endpoint.updateManyAndReturn({
      where: { id, disabledAt: null },
      data: { disabledAt: new Date(), previousSecret: null, previousUntil: null, apiToken: null },
      select: { name: true, vendor: true },
    })
    if (disabled)
      return writeAudit(tx, actor, requestId, [
        { action: 'endpoint.disabled', entity: 'endpoint', entityId: id, before: disabled },
      ])
    if (!(await tx.endpoint.findUnique({ where: { id }, select: { id: true } })))
      throw new AppError('not-found', 'There is no such webhook.')
  })
}
