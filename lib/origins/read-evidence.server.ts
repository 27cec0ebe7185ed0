import 'server-only'
import { readWeighing } from '@/lib/attribution/read-weighing.server'
import { db } from '@/lib/db/client.server'
import { kindHeld } from './read-row'
import { heaviestFirst, type StoredEvidence } from './stored-evidence'

/** Why each of these changes is held to be of its origin, the heaviest reason first. */
export async function readEvidence(changes: string[]): Promise<Map<string, StoredEvidence[]>> {
  if (changes.length === 0) return new Map()
  const [rows, settings] = await Promise.all([
    db().evidence.findMany({
      where: { changeId: { in: changes } },
      omit: { id: true },
      orderBy: [{ seenAt: 'asc' }, { id: 'asc' }],
    }),
    readWeighing(db()),
  ])

  const byChange = new Map<string, StoredEvidence[]>()
  const named = rows.map(({ kind, ruleId, correctionId, ...row }) => ({
    ...row,
    kind: (ruleId ?? correctionId) ? kind : kindHeld(kind),
  }))
  for (const { changeId, seenAt, ...row } of heaviestFirst(named, settings))
    byChange.set(changeId, [...(byChange.get(changeId) ?? []), { ...row, seenAt: seenAt.toISOString() }])
  return byChange
}
