import type { SourceList } from '@/lib/sources/source'
import { dayAt } from '@/lib/time/zone'
import type { Completeness } from './week-review'

const SILENT_AFTER_MS = 24 * 3_600_000

/**
 * Whether all that sends here was heard of since the week ended; of a week that is not over, within a day. What a
 * source has not sent cannot be told from what did not happen, nor what was before the first record.
 */
export function completenessOf(
  { items, waiting, firstDay, timeZone }: Pick<SourceList, 'items' | 'waiting' | 'firstDay' | 'timeZone'>,
  end: Date,
  now: Date,
): Completeness {
  const wanted = new Date(Math.min(end.getTime(), now.getTime() - SILENT_AFTER_MS)).toISOString()
  const silent = items
    .filter(({ lastReceivedAt }) => lastReceivedAt < wanted)
    .map(({ source, lastReceivedAt }) => ({ source, lastReceivedAt }))
  const isRecorded = firstDay !== null && firstDay < dayAt(end, timeZone)
  const isComplete = isRecorded && items.length > 0 && silent.length === 0
  return { isComplete, sources: items.length, silent, waiting, firstDay, isRecorded }
}
