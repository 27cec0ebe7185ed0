import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Waiting } from '@/components/analytics/answer-state'
import { Button } from '@/components/ui/button'
import { NotRead } from '@/components/ui/not-read'
import { Section } from '@/components/ui/section'
import { say as tell } from '@/components/ui/said'
import { timelineQuery } from '@/lib/timeline/queries'
import { useTimeline } from '@/lib/timeline/use-timeline'
import { EntryForm } from './entry-form'
import { TimelineList } from './timeline-list'

/** What happened, and where to put what only people know. */
export function TimelinePanel({ name, startedAt, mayWrite }: { name: string; startedAt: string; mayWrite: boolean }) {
  const { data, isPending, refetch } = useQuery(timelineQuery(name))
  const timeline = useTimeline(name, tell)
  const [isWriting, setWriting] = useState<boolean | null>(null)
  const [isWhole, setWhole] = useState(false)
  const say = mayWrite ? timeline : null
  const hidden = data?.items.filter((item) => item.kind !== 'ENTRY' && item.isHidden).length ?? 0

  return (
    <Section
      name="Timeline"
      acts={
        hidden > 0 && (
          <button type="button" className="act coarse:py-2.5" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'As it is told' : `With the ${hidden} left out`}
          </button>
        )
      }
    >
      {isPending && <Waiting blocks={['h-10', 'h-10']} />}
      {!isPending && !data && <NotRead what="The timeline" onRetry={() => void refetch()} />}
      {data && <TimelineList timeline={data} startedAt={startedAt} isWhole={isWhole} say={say} />}
      {data && say && !isWriting && (
        <Button className="mt-3" autoFocus={isWriting === false} onClick={() => setWriting(true)}>
          Add what happened
        </Button>
      )}
      {data && say && isWriting && (
        <EntryForm
          label="What happened, and when"
          startedAt={startedAt}
          zone={data.timeZone}
          send={say.add}
          onDone={() => setWriting(false)}
        />
      )}
    </Section>
  )
}
