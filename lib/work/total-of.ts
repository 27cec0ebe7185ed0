import type { WorkLog, WorkTotal } from './work-log'

/** What the entries come to; null of none, because nobody having logged time is not nought minutes. */
export function totalOf(entries: readonly Pick<WorkLog, 'minutes' | 'countedMinutes'>[]): WorkTotal | null {
  if (entries.length === 0) return null
  return {
    entries: entries.length,
    minutes: entries.reduce((sum, { minutes }) => sum + minutes, 0),
    countedMinutes: entries.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0),
  }
}
