import { z } from 'zod'
import { STACKED_ORIGINS } from '@/lib/origins/label'
import { Origin } from '@/lib/origins/origin'
import { type LabelledStratum, precisionOf, recallOf } from '@/lib/stats/detection'

/** A share with its 95 % interval; `of` is how many labels it rests on. Where it cannot be given, `why` says so. */
export const DetectedShare = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  of: z.int(),
  why: z.string().optional(),
})
export type DetectedShare = z.infer<typeof DetectedShare>

/** The changes of one tag: how many there are, how many were drawn, and what those turned out to be. */
export const ResultStratum = z.object({
  tag: Origin,
  population: z.int(),
  drawn: z.int(),
  labels: z.object({ AI: z.int(), MIXED: z.int(), HUMAN: z.int(), UNKNOWN: z.int() }),
  unlabelled: z.int(),
})
export type ResultStratum = z.infer<typeof ResultStratum>

/** What a closed spot check says of the tag. `untold`: labelled as not to be told; they are in no share. */
export const SpotCheckResult = z.object({
  mixed: z.enum(['separate', 'ai']),
  strata: z.array(ResultStratum),
  labelled: z.int(),
  untold: z.int(),
  precision: DetectedShare,
  recall: DetectedShare,
})
export type SpotCheckResult = z.infer<typeof SpotCheckResult>

type Mixed = SpotCheckResult['mixed']
export type LabelCount = { tag: Origin; label: Origin | null; items: number }

export function resultOf(
  counts: readonly LabelCount[],
  population: Record<Origin, number>,
  seed: number,
  mixed: Mixed,
): SpotCheckResult {
  const strata = STACKED_ORIGINS.map((tag) => resultStratum(tag, counts, population[tag]))
  const labelled = count(counts, ({ label }) => label !== null)
  const untold = count(counts, ({ label }) => label === 'UNKNOWN')
  return { mixed, strata, labelled, untold, ...detectionOf(counts, population, seed, mixed) }
}

/** Precision and recall of the tag, for groups of these sizes. */
export function detectionOf(
  counts: readonly LabelCount[],
  sizes: Record<Origin, number>,
  seed: number,
  mixed: Mixed,
): { precision: DetectedShare; recall: DetectedShare } {
  const of = (isFound: boolean) =>
    STACKED_ORIGINS.filter((tag) => isAi(tag, mixed) === isFound).map((tag) =>
      labelledOf(tag, counts, sizes[tag], mixed),
    )
  const [found, missed] = [of(true), of(false)]
  const precision = precisionOf(found, seed)
  const recall = recallOf(found, missed, seed)
  const [inFound, inAll] = [toldIn(found), toldIn([...found, ...missed])]

  return {
    precision: precision ? { ...precision, of: inFound } : { ...NONE, of: inFound, why: whyNoPrecision(found) },
    recall: recall ? { ...recall, of: inAll } : { ...NONE, of: inAll, why: whyNoRecall([...found, ...missed]) },
  }
}

/** The labels of one tag as the maths takes them: those that could not be told are left out. */
export function labelledOf(tag: Origin, counts: readonly LabelCount[], size: number, mixed: Mixed): LabelledStratum {
  const told = counts.filter((row) => row.tag === tag && row.label !== null && row.label !== 'UNKNOWN')
  return {
    size,
    labelled: count(told, () => true),
    positive: count(told, ({ label }) => label !== null && isAi(label, mixed)),
  }
}

export function isAi(origin: Origin, mixed: Mixed): boolean {
  return origin === 'AI' || (mixed === 'ai' && origin === 'MIXED')
}

function resultStratum(tag: Origin, counts: readonly LabelCount[], population: number): ResultStratum {
  const own = counts.filter((row) => row.tag === tag)
  const as = (label: Origin | null) => count(own, (row) => row.label === label)
  const labels = { AI: as('AI'), MIXED: as('MIXED'), HUMAN: as('HUMAN'), UNKNOWN: as('UNKNOWN') }
  return { tag, population, drawn: count(own, () => true), labels, unlabelled: as(null) }
}

const NONE = { value: null, low: null, high: null }

function whyNoPrecision(found: readonly LabelledStratum[]): string {
  return found.every(({ size }) => size === 0) ? 'no change is tagged AI' : 'of no change tagged AI it could be told'
}

function whyNoRecall(all: readonly LabelledStratum[]): string {
  const isGap = all.some(({ size, labelled }) => size > 0 && labelled === 0)
  return isGap ? 'some tags have no label that could be told' : 'nothing that was labelled is AI-written'
}

function toldIn(strata: readonly LabelledStratum[]): number {
  return strata.reduce((sum, { labelled }) => sum + labelled, 0)
}

function count(rows: readonly LabelCount[], fits: (row: LabelCount) => boolean): number {
  return rows.filter(fits).reduce((sum, { items }) => sum + items, 0)
}
