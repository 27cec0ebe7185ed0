import { count, counted, ratio, ratioInterval } from '@/lib/format'
import { verdict } from '@/lib/stats/verdict'
import type { FailureRate, Verdict } from './failure-rate'
import { rowsHref } from './rows'

/** A ratio as it is drawn: filled where its interval leaves out 1, hollow where it holds 1 or the row is a bound. */
export type ForestRow = {
  id: string
  label: string
  value: number | null
  low: number | null
  high: number | null
  filled: boolean
  leads: boolean
  figure: string
  interval: string
  why: string
  href: string
}

type Figures = { value: number | null; low: number | null; high: number | null; why?: string }

export function forestRows({ query, ratio: crude, adjusted, corrected, bounds }: FailureRate): ForestRow[] {
  const href = rowsHref('/changes', query, { outcome: 'failed' })
  const labels = `/changes/spot-checks/${corrected.spotCheck?.id ?? ''}`
  const unknown = rowsHref('/changes', query, { origin: 'UNKNOWN', outcome: 'mature' })

  return [
    { id: 'crude', label: 'As counted', ...drawn(crude, decided(crude.verdict)), leads: true, href },
    { id: 'adjusted', label: 'Like with like', ...drawn(adjusted, decided(adjusted.verdict)), leads: true, href },
    {
      id: 'corrected',
      label: 'Tag corrected',
      ...drawn(corrected, decided(verdict(corrected))),
      leads: false,
      href: labels,
    },
    { id: 'human', label: 'Unknown as human', ...drawn(bounds.unknownAsHuman, false), leads: false, href: unknown },
    { id: 'ai', label: 'Unknown as AI', ...drawn(bounds.unknownAsAi, false), leads: false, href: unknown },
  ]
}

function drawn({ value, low, high, why }: Figures, filled: boolean) {
  return {
    value,
    low,
    high,
    filled,
    figure: value === null ? '' : ratio(value),
    interval: ratioInterval(low, high),
    why: low === null ? (why ?? 'no ratio') : '',
  }
}

function decided(verdict: Verdict): boolean {
  return verdict === 'MORE' || verdict === 'LESS'
}

/** The steps of the log axis: 0.5 to 4 unless the rows reach further, and never beyond a sixteenth and sixteen. */
export function forestTicks(rows: readonly Figures[]): number[] {
  const low = Math.min(0.5, ...rows.flatMap(({ low }) => (low === null || low === 0 ? [] : [low])))
  const high = Math.max(4, ...rows.flatMap(({ value, high }) => [high ?? 0, value ?? 0]))
  const from = Math.max(-4, Math.floor(Math.log2(low) + 0.15))
  const to = Math.min(4, Math.ceil(Math.log2(high) - 0.15))

  return Array.from({ length: to - from + 1 }, (_, step) => 2 ** (from + step))
}

export function forestNote({ adjusted, corrected, ratio: crude }: FailureRate): string {
  const strata =
    adjusted.strata === 0
      ? ''
      : `Like with like: ${count(adjusted.informative)} of ${count(adjusted.strata)} strata of team, service and size carry information.`
  const needed = crude.changesNeeded
    ? `About ${count(roughly(crude.changesNeeded))} more mature changes would settle whether it is 2×.`
    : ''
  const tag =
    corrected.value === null ? '' : `Tag corrected: as ${counted(corrected.labelled, 'label')} of a spot check say.`
  return [strata, tag, needed].filter(Boolean).join(' ')
}

/** Two significant digits: a forecast of 1,268 changes is no more exact than one of 1,300. */
export function roughly(value: number): number {
  if (value < 100) return Math.ceil(value)
  const step = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Math.ceil(value / step) * step
}
