import { count, NBSP, opening, rate } from '@/lib/format'
import { LISTED_ORIGINS, ORIGIN_LABELS } from '@/lib/origins/label'
import type { Origin } from '@/lib/origins/origin'
import { ticksTo } from '../axis'
import { type ChartTable, numberCell, textCell } from '../chart-table'
import { rowsHref } from '../rows'
import type { OriginSurvival, Survival } from './survival'

type Share = { failed: number; band: [number, number] | null; atRisk: number | null }
/** A day and what has failed by its end, of each origin that was watched so long. */
export type SurvivalColumn = { day: number } & Partial<Record<Origin, Share>>

export function drawnOrigins({ origins }: Pick<Survival, 'origins'>): Origin[] {
  return LISTED_ORIGINS.filter((origin) => origins[origin].until > 0)
}

/** The two that the page holds against each other are drawn with their bands; four bands would hide one another. */
export function bandedOrigins({ contrast }: Pick<Survival, 'contrast'>): Origin[] {
  return ['AI', contrast === 'human' ? 'HUMAN' : 'UNKNOWN']
}

export function survivalColumns(answer: Survival): SurvivalColumn[] {
  const drawn = drawnOrigins(answer)
  const last = Math.max(0, ...drawn.map((origin) => answer.origins[origin].until))
  return Array.from({ length: last + 1 }, (_, day) => {
    const shares = drawn.flatMap((origin) => {
      const share = shareAt(answer.origins[origin], day)
      return share ? [[origin, share] as const] : []
    })
    return { day, ...Object.fromEntries(shares) }
  })
}

/** What had failed by the end of a day; null beyond the time that anything was watched. */
export function shareAt({ steps, until }: OriginSurvival, day: number): Share | null {
  if (day > until || until === 0) return null
  const step = steps.findLast((some) => some.day <= day)
  if (!step) return { failed: 0, band: [0, 0], atRisk: null }
  const band = step.low === null || step.high === null ? null : ([1 - step.high, 1 - step.low] as [number, number])
  return { failed: 1 - step.survival, band, atRisk: step.day === day ? step.atRisk : null }
}

/** The axis follows the curves; bands of few changes are cut where they leave the frame. */
export function survivalTicks(answer: Survival): number[] {
  const ends = drawnOrigins(answer).map((origin) => shareAt(answer.origins[origin], answer.origins[origin].until))
  const failed = Math.max(0.001, ...ends.map((end) => end?.failed ?? 0))
  const high = Math.max(0, ...ends.map((end) => end?.band?.[1] ?? 0))
  return ticksTo(Math.max(Math.min(high, failed * 1.6), failed * 1.05))
}

const NAMES: Record<Origin, string> = {
  AI: 'AI-written changes',
  HUMAN: 'human-written ones',
  MIXED: 'mixed ones',
  UNKNOWN: 'those of unknown origin',
}

/** At 30 days, or as long as both were watched where that is shorter. */
export function survivalFinding(answer: Survival): string {
  const [, other] = bandedOrigins(answer) as [Origin, Origin]
  const { AI, [other]: beside } = answer.origins
  if (AI.until === 0 && beside.until === 0) return 'There is no change to watch yet.'
  if (AI.until === 0)
    return AI.changes > 0
      ? `No curve of AI-written changes: ${AI.why}.`
      : 'No change that went live is known to be AI-written.'

  const day = Math.min(30, AI.until, beside.until || AI.until)
  const share = (some: OriginSurvival) => rate(shareAt(some, day)?.failed ?? 0)
  const days = day === 1 ? 'a day' : `${count(day)} days`
  const said = `${opening(share(AI))} of ${NAMES.AI} had failed ${days} after they went live`
  return beside.until === 0 ? `${said}.` : `${said}, and ${share(beside)} of ${NAMES[other]}.`
}

export function survivalNote({ logRank: { p, chi2, why }, contrast }: Survival): string {
  const beside = contrast === 'human' ? 'human-written ones' : 'those not known to be AI-written'
  const test =
    p === null || chi2 === null
      ? `No test: ${why}.`
      : `Log-rank test of AI-written changes and ${beside}: p${NBSP}${p < 0.001 ? '<' : '='}${NBSP}${p < 0.001 ? '0.001' : p.toFixed(p < 0.1 ? 3 : 2)}${p < 0.05 ? '' : ', so the pace may well be the same'}.`
  return `${test} Bands are 95${NBSP}% limits of the two that are compared. Young changes count for the days they were watched.`
}

export function survivalTable({ origins, query }: Survival): ChartTable {
  return {
    name: `time-to-failure-${query.from}-${query.to}`,
    caption: 'Share of changes that had failed by each day after deployment, with 95 % limits',
    columns: [
      { name: 'Origin', numeric: false },
      ...['Day', 'At risk', 'Failed', 'Failed so far', 'Low', 'High'].map((name) => ({ name, numeric: true })),
    ],
    rows: LISTED_ORIGINS.flatMap((origin) =>
      origins[origin].steps.map(({ day, atRisk, failed, survival, low, high }) => [
        textCell(ORIGIN_LABELS[origin], rowsHref('/changes', query, { origin, outcome: 'live' })),
        numberCell(day, count(day)),
        numberCell(atRisk, count(atRisk)),
        numberCell(failed, count(failed)),
        numberCell(1 - survival, rate(1 - survival)),
        numberCell(high === null ? null : 1 - high, rate(high === null ? null : 1 - high)),
        numberCell(low === null ? null : 1 - low, rate(low === null ? null : 1 - low)),
      ]),
    ),
  }
}
