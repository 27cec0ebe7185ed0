import { Evidence, EvidenceKind } from './evidence'

/** Evidence as a table or a sender has it: any kind, and null for what is absent. */
export type EvidenceRow = { kind: string } & { [Key in keyof Omit<Evidence, 'kind'>]?: Evidence[Key] | null }

/** Evidence we hold. Kinds we do not know weigh by their lines alone; without lines they say nothing. */
export function heldEvidence(row: EvidenceRow): Evidence | null {
  const kind = EvidenceKind.safeParse(row.kind)
  const hasLines = (row.aiLines ?? 0) + (row.humanLines ?? 0) > 0
  if (!kind.success && !hasLines) return null

  const present = Object.entries(row).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const read = Evidence.safeParse({ ...Object.fromEntries(present), kind: kind.success ? kind.data : 'LINES' })
  return read.success ? read.data : null
}

/** Evidence a sender claims. */
export function sentEvidence(row: EvidenceRow): Evidence | null {
  return heldEvidence({ ...row, kind: kindHeld(row.kind) })
}

/**
 * What a sender's word for a kind is held to be. A person's word and a policy are ours to record, so from outside both
 * are declarations; `co-author` and `CO_AUTHOR` are one word; one that we do not know stays as it is.
 */
export function kindHeld(word: string): string {
  const kind = word.toUpperCase().replaceAll('-', '_')
  if (kind === 'PERSON' || kind === 'POLICY') return 'DECLARED'

  return EvidenceKind.safeParse(kind).success ? kind : word
}
