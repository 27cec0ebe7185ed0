import { decimal, NBSP } from '@/lib/format'

const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const
const STEP = 1000

/** "712 MB", "1.3 GB": two digits are enough to see whether a disk will do. */
export function bytes(value: number): string {
  const step = value < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(value) / 3))
  const scaled = value / STEP ** step
  return `${decimal(scaled, step > 0 && scaled < 9.95 ? 1 : 0)}${NBSP}${UNITS[step]}`
}
