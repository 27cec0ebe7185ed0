/** One measured number, and what it is meant to reach. */
export type Figure = {
  what: string
  value: number
  unit: 'records/s' | 'requests/s' | 's' | '×' | 'ms' | '%' | 'kB' | ''
  target?: { atLeast: number } | { atMost: number }
}

export function inWords({ value, unit }: Figure): string {
  const digits = unit === '' ? 3 : unit === '×' ? 2 : value < 100 ? 1 : 0
  return `${value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })} ${unit}`.trim()
}

export function targetInWords({ target, unit }: Figure): string {
  if (!target) return ''
  return ('atLeast' in target ? `at least ${target.atLeast} ${unit}` : `at most ${target.atMost} ${unit}`).trim()
}

export function isReached({ value, target }: Figure): boolean {
  if (!target) return true
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** The value in the middle of several. */
export function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}
