import { useQuery } from '@tanstack/react-query'
import { HistoryList } from '@/components/audit/history-list'
import { say } from '@/components/ui/said'
import { Section } from '@/components/ui/section'
import type { HistoryLine } from '@/lib/audit/history'
import { undoLine } from '@/lib/edits/undo-line'
import type { Edit } from '@/lib/edits/use-edit'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { incidentHistoryQuery } from '@/lib/incidents/queries'
import { isOnTimeline, lineWords } from '@/lib/timeline/line-words'
import { timelineQuery } from '@/lib/timeline/queries'
import type { TimelineItem } from '@/lib/timeline/timeline'
import { useTimeline } from '@/lib/timeline/use-timeline'

/** What was done to it, line by line; what the reader said last and still stands they can take back here. */
export function IncidentHistory({
  name,
  incident,
  edit,
  by,
}: {
  name: string
  incident: IncidentDetail
  edit: Edit | null
  by: string | null
}) {
  const history = useQuery(incidentHistoryQuery(name))
  const { data: timeline } = useQuery(timelineQuery(name))
  const { pinLine } = useTimeline(name, say)

  return (
    <Section name="History" className="col-span-full">
      <HistoryList
        history={history}
        act={(line) => {
          const undo = edit && line.actor === by ? undoLine(line, incident) : null
          return (
            <>
              {undo && (
                <button
                  type="button"
                  className="act ml-2 coarse:py-2.5"
                  onClick={() => void edit?.edit(undo.wish, undo.seen, 'It is as it was before.')}
                >
                  Undo
                </button>
              )}
              {by !== null && timeline && <Pin line={line} items={timeline.items} pin={pinLine} />}
            </>
          )
        }}
      />
    </Section>
  )
}

/** What is of the timeline itself is told there as it is. */
function Pin({
  line,
  items,
  pin,
}: {
  line: HistoryLine
  items: readonly TimelineItem[]
  pin: (line: HistoryLine) => void
}) {
  if (line.action.startsWith('timeline.')) return null
  if (isOnTimeline(line, items)) return <span className="ml-2 text-small text-ink-3">on the timeline</span>
  return (
    <button
      type="button"
      className="act ml-2 coarse:py-2.5"
      aria-label={`Put on the timeline: ${lineWords(line).slice(0, 80)}`}
      onClick={() => pin(line)}
    >
      Put on the timeline
    </button>
  )
}
