import { useQuery } from '@tanstack/react-query'
import { Waiting } from '@/components/analytics/answer-state'
import { NotRead } from '@/components/ui/not-read'
import { Section } from '@/components/ui/section'
import { say as tell } from '@/components/ui/said'
import { useDone } from '@/components/ui/use-done'
import { commentsQuery } from '@/lib/comments/queries'
import { useComments } from '@/lib/comments/use-comments'
import { timelineQuery } from '@/lib/timeline/queries'
import { useTimeline } from '@/lib/timeline/use-timeline'
import { CommentForm } from './comment-form'
import { CommentItem } from './comment-item'

/** What people say of an incident, and where to say something. `mayWrite`: whether whoever looks may. */
export function CommentsPanel({ name, mayWrite }: { name: string; mayWrite: boolean }) {
  const { data, isPending, refetch } = useQuery(commentsQuery(name))
  const comments = useComments(name)
  const run = useDone(() => undefined)
  const { data: timeline } = useQuery(timelineQuery(name))
  const { pin } = useTimeline(name, tell)
  const pinned = new Set(timeline?.items.map((item) => (item.kind === 'ENTRY' ? item.commentId : null)))

  return (
    <Section name="Comments">
      {isPending && <Waiting blocks={['h-10']} />}
      {!isPending && !data && <NotRead what="The comments" onRetry={() => void refetch()} />}
      {data?.items.length === 0 && !mayWrite && <p className="text-ink-2">Nobody has said anything yet.</p>}
      {data && data.items.length > 0 && (
        <ol>
          {data.items.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              zone={data.timeZone}
              isPinned={pinned.has(comment.id)}
              onPin={mayWrite && timeline ? pin : null}
              onEdit={comments.edit}
              onTakeBack={(gone) => void run(() => comments.takeBack(gone), 'Taken back.')}
            />
          ))}
        </ol>
      )}
      {mayWrite && <CommentForm label="A comment" word="Say it" send={comments.add} />}
    </Section>
  )
}
