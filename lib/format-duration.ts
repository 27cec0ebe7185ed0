import { counted, NBSP } from './format'

const HOUR = 60
const DAY = 24 * HOUR

/** "7 min", "3 h 50 min", "6 days". Beyond two days the hours no longer say anything. */
export function duration(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < HOUR) return `${whole}${NBSP}min`
  if (whole >= 2 * DAY) return daysInWords(whole)

  const [hours, rest] = [Math.floor(whole / HOUR), whole % HOUR]
  return rest === 0 ? `${hours}${NBSP}h` : `${hours}${NBSP}h ${rest}${NBSP}min`
}

export function minutesFrom(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 60_000
}

function daysInWords(minutes: number): string {
  return counted(Math.round(minutes / DAY), 'day').replace(' ', NBSP)
}
