import 'server-only'
import { db } from '@/lib/db/client.server'
import { heaviestFirst, type StoredEvidence } from './stored-evidence'

/** Why each of these changes is held to be of its origin, the heaviest reason first. */
export async function readEvidence(changes: string[]): Promise<Map<string, StoredEvidence[]>> {
  const rows = await db().evidence.findMany({
    where: { changeId: { in: changes } },
    omit: { id: true },
    orderBy: [{ seenAt: 'asc' }, { id: 'asc' }],
  })

  const byChange = new Map<string, StoredEvidence[]>()
  for (const { changeId, seenAt, ...row } of heaviestFirst(rows))
    byChange.set(changeId, [...(byChange.get(changeId) ?? []), { ...row, seenAt: seenAt.toISOString() }])
  return byChange
}
