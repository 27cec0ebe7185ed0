/** One measured number, and what it is meant to reach. */
export type Figure = {
  what: string
  value: number
  unit: 'records/s' | 'requests/s' | '×' | 'ms' | '%'
  target?: { atLeast: number } | { atMost: number }
}

export function inWords({ value, unit }: Figure): string {
  const digits = unit === '×' ? 2 : value < 100 ? 1 : 0
  return `${value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })} ${unit}`
}

export function targetInWords({ target, unit }: Figure): string {
  if (!target) return ''
  return 'atLeast' in target ? `at least ${target.atLeast} ${unit}` : `at most ${target.atMost} ${unit}`
}

export function isReached({ value, target }: Figure): boolean {
  if (!target) return true
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost
}
