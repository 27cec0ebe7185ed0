import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Waiting } from '@/components/analytics/answer-state'
import { Button } from '@/components/ui/button'
import { NotRead } from '@/components/ui/not-read'
import { Section } from '@/components/ui/section'
import { say as tell } from '@/components/ui/said'
import { followUpsFinding } from '@/lib/follow-ups/due-words'
import { followUpsQuery } from '@/lib/follow-ups/queries'
import { useFollowUps } from '@/lib/follow-ups/use-follow-ups'
import { FollowUpForm } from './follow-up-form'
import { FollowUpItem } from './follow-up-item'

/** What shall follow from an incident: who will do what, by when. */
export function FollowUpsPanel({
  name,
  by,
}: {
  name: string
  /** Who plans here; null: whoever looks may not. */
  by: string | null
}) {
  const { data, isPending, refetch } = useQuery(followUpsQuery(name))
  const followUps = useFollowUps(name, by ?? '', tell)
  const [isWriting, setWriting] = useState<boolean | null>(null)
  const say = by === null ? null : followUps

  return (
    <Section name="Follow-ups" finding={data && followUpsFinding(data.items, data.today)}>
      {isPending && <Waiting blocks={['h-10']} />}
      {!isPending && !data && <NotRead what="The follow-ups" onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="text-ink-2">Nothing shall follow from it yet.</p>}
      {data && data.items.length > 0 && (
        <ul>
          {data.items.map((followUp) => (
            <FollowUpItem key={followUp.id} followUp={followUp} all={data} say={say} />
          ))}
        </ul>
      )}
      {say && !isWriting && (
        <Button className="mt-3" autoFocus={isWriting === false} onClick={() => setWriting(true)}>
          Add a follow-up
        </Button>
      )}
      {say && isWriting && <FollowUpForm send={say.add} onDone={() => setWriting(false)} />}
    </Section>
  )
}
