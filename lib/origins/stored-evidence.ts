import { z } from 'zod'
import { EvidenceKind } from './evidence'

/** A finding as it is stored. Kinds we do not know are kept. */
export const StoredEvidence = z.object({
  kind: z.string(),
  tool: z.string().nullable(),
  model: z.string().nullable(),
  aiLines: z.int().nullable(),
  humanLines: z.int().nullable(),
  confidence: z.number().nullable(),
  detail: z.string().nullable(),
  seenIn: z.string().nullable(),
  seenAt: z.iso.datetime(),
})
export type StoredEvidence = z.infer<typeof StoredEvidence>

/** The kinds stand in the order of their weight; what we do not know weighs least. */
export function heaviestFirst<Row extends { kind: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => weightRank(one.kind) - weightRank(other.kind))
}

function weightRank(kind: string): number {
  const known = EvidenceKind.safeParse(kind)
  return known.success ? EvidenceKind.options.indexOf(known.data) : EvidenceKind.options.length
}
