import { fieldChanges } from '@/lib/audit/changes-of'
import type { HistoryLine } from '@/lib/audit/history'
import { MISSING } from '@/lib/format'
import type { TimelineItem } from './timeline'

const MOST = 2_000

/** A line of the history as one sentence for the timeline: "edited by Ana: severity SEV3 → SEV1". */
export function lineWords(line: HistoryLine): string {
  const changes = fieldChanges(line).map(({ field, before, after }) =>
    before === MISSING ? `${field} ${after}` : `${field} ${before} → ${after}`,
  )
  const said = `${line.action.split('.').at(-1)!.replaceAll('-', ' ')} by ${line.actor}`
  const words = [said, changes.join('; ')].filter(Boolean).join(': ')
  return words.length > MOST ? `${words.slice(0, MOST - 1)}…` : words
}

/** Whether somebody put this line on the timeline: its words stand there at its time. */
export function isOnTimeline(line: HistoryLine, items: readonly TimelineItem[]): boolean {
  const words = lineWords(line)
  return items.some((item) => item.kind === 'ENTRY' && item.at === line.at && item.text === words)
}
