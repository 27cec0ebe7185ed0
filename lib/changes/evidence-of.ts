import { atMost } from '@/lib/origins/at-most'
import { decideOrigin, type Decision } from '@/lib/origins/decide'
import { type Evidence, stated } from '@/lib/origins/evidence'
import { evidenceOfChange } from '@/lib/origins/read-change'
import { sentEvidence } from '@/lib/origins/read-row'
import type { ChangeItem, EvidenceItem } from './change'

const MAX_ROWS = 200

/** Evidence as it is filed: the sender's own word for its kind is kept. */
export type FiledEvidence = Omit<Evidence, 'kind'> & { kind: string }

type Finding = Decision & { evidence: FiledEvidence[] }

const found = new WeakMap<ChangeItem, Finding>()

/** All that a change says about who wrote it, and the origin that follows. Read once for an item, asked for twice. */
export function originOf(item: ChangeItem): Finding {
  const known = found.get(item) ?? read(item)
  found.set(item, known)
  return known
}

/** Decided from what is filed and nothing else, so that deciding again from the table comes to the same. */
function read(item: ChangeItem): Finding {
  const sent = [...(item.evidence ?? []), ...(item.descriptionEvidence ?? [])]
  const attested = new Set(sent.flatMap(({ seenIn }) => seenIn ?? []))
  const marks: FiledEvidence[] = [
    ...evidenceOfChange({ ...item, message: item.message ?? item.title }, attested),
    ...(item.origin ? [stated('DECLARED', item.origin)] : []),
  ]
  const evidence = atMost(MAX_ROWS, [...marks, ...sent.map(toFiled)])
  const decision = decideOrigin(
    evidence.flatMap((row) => sentEvidence(row) ?? []),
    { linesAdded: item.linesAdded ?? 0 },
  )

  return { ...decision, evidence }
}

function toFiled({ kind, ...rest }: EvidenceItem): FiledEvidence {
  return { kind, ...withoutNulls(rest) }
}

function withoutNulls<T extends object>(row: T): { [K in keyof T]: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], null>
  }
}
