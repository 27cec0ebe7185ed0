import 'server-only'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import type { EvidenceKind } from '@/lib/origins/evidence'
import { defaultWeight } from '@/lib/origins/weights'
import { ALL } from './candidates.server'
import { readAttribution } from './read-attribution.server'
import { readWeighing } from './read-weighing.server'
import { reevaluate } from './reevaluate.server'
import type { Attribution, AttributionChange, Confidences } from './settings'
import { startReevaluation } from './start-reevaluation.server'

/** There is one of it, and the audit log names things by uuid. */
const ATTRIBUTION_ID = '00000000-0000-4000-8000-000000000002'

/** How long a request waits for the changes to be decided again; the rest goes on beside it. */
export const AT_ONCE_MS = 1_500

/** Weighs evidence otherwise from now on, over version `seen` and no other, and begins to decide every change again. */
export async function changeSettings(
  { whollyAiShare, confidences }: AttributionChange,
  seen: number | null,
  actor: Actor,
  requestId: string,
): Promise<Attribution> {
  must(actor, 'write', { kind: 'attribution' })
  const own = differing(confidences)

  const isWritten = await transact(async (tx) => {
    // Of two who are the first to change anything, the second waits here.
    await tx.$executeRaw`
      insert into attribution_settings (id, version, updated_at) values (1, 0, now()) on conflict (id) do nothing`
    await tx.$queryRaw`select 1 from attribution_settings where id = 1 for update`
    const { version, ...before } = await readWeighing(tx)
    if (version !== seen) return false

    await tx.attributionSettings.update({
      where: { id: 1 },
      data: { whollyAiShare, confidences: own, version: version + 1 },
    })
    await startReevaluation(tx, 'SETTINGS', ALL, actor)
    const line = { action: 'attribution.changed', entity: 'attribution', entityId: ATTRIBUTION_ID }
    writeAudit(tx, actor, requestId, [{ ...line, before, after: { whollyAiShare, confidences: own } }])
    return true
  })
  if (!isWritten)
    throw new AppError('out-of-date', 'Somebody else changed how evidence is weighed since you read it.', {
      current: await readAttribution(actor),
    })
  await reevaluate(AT_ONCE_MS)
  return readAttribution(actor)
}

function differing(confidences: Confidences): Confidences {
  const entries = Object.entries(confidences) as [EvidenceKind, number | undefined][]
  return Object.fromEntries(entries.filter(([kind, weight]) => weight !== undefined && weight !== defaultWeight(kind)))
}
