import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { toSettings } from './row.server'
import type { OrganisationChange, OrganisationSettings } from './settings'

/** There is one of it, and the audit log names things by uuid. */
const ORGANISATION_ID = '00000000-0000-4000-8000-000000000002'

/** Changes what holds for the whole organisation; `seen` is the version that whoever wishes it looked at. */
export async function changeOrganisation(
  wish: OrganisationChange,
  seen: number | null,
  actor: Actor,
  requestId: string,
): Promise<OrganisationSettings> {
  must(actor, 'write', { kind: 'organisation' })

  return transact(async (tx) => {
    await tx.$queryRaw`select 1 from organisation where id = 1 for update`
    const before = toSettings(await tx.organisation.findUniqueOrThrow({ where: { id: 1 } }))
    if (before.version !== seen)
      throw new AppError('out-of-date', 'Somebody changed this meanwhile. Look again, then change it.', {
        current: before,
      })

    const { suspectHours = before.suspectHours, cost = before.cost } = wish
    const after = { ...before, suspectHours, cost }
    const changed = (['suspectHours', 'cost'] as const).filter((name) => !isDeepStrictEqual(before[name], after[name]))
    if (changed.length === 0) return before

    const version = before.version + 1
    const price = { hourlyRate: cost?.hourlyRate ?? null, currency: cost?.currency ?? null }
    await tx.organisation.update({ where: { id: 1 }, data: { suspectHours, ...price, version } })
    writeAudit(tx, actor, requestId, [
      {
        action: 'organisation.changed',
        entity: 'organisation',
        entityId: ORGANISATION_ID,
        before: Object.fromEntries(changed.map((name) => [name, before[name]])),
        after: Object.fromEntries(changed.map((name) => [name, after[name]])),
      },
    ])
    return { ...after, version }
  })
}
