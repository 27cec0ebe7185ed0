import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { WHOLLY_AI_SHARE } from '@/lib/origins/weights'
import { Confidences } from './settings'

export type HeldWeighing = { whollyAiShare: number; confidences: Confidences; version: number }

/** How evidence is weighed here; version 0 where nobody has changed anything. */
export async function readWeighing(client: Pick<Tx, 'attributionSettings'>): Promise<HeldWeighing> {
  const row = await client.attributionSettings.findUnique({
    where: { id: 1 },
    select: { whollyAiShare: true, confidences: true, version: true },
  })
  if (!row) return { whollyAiShare: WHOLLY_AI_SHARE, confidences: {}, version: 0 }

  // What an older release could adjust and this one does not is left out rather than refused.
  const kept = Object.entries(row.confidences as Record<string, unknown>).filter(([kind]) => kind in Confidences.shape)
  return { ...row, confidences: Confidences.parse(Object.fromEntries(kept)) }
}
