import { lazy, Suspense, useState } from 'react'
import { Confirm } from '@/components/ui/confirm'
import { Moment } from '@/components/ui/moment'
import type { Comment } from '@/lib/comments/comment'
import { CommentForm } from './comment-form'

const MarkdownText = lazy(() => import('./markdown').then((drawn) => ({ default: drawn.MarkdownText })))

/** One comment, and for whoever may the ways to change it and to take it back. */
export function CommentItem({
  comment,
  zone,
  isPinned,
  onPin,
  onEdit,
  onTakeBack,
}: {
  comment: Comment
  zone: string
  /** It stands on the timeline. */
  isPinned: boolean
  /** null: whoever looks may not put it there. */
  onPin: ((id: string) => void) | null
  onEdit: (comment: Comment, body: string) => Promise<void>
  onTakeBack: (comment: Comment) => void
}) {
  /** What it was when somebody began to change it: it may be another by the time they are done. */
  const [from, setFrom] = useState<Comment | null>(null)
  const { id, body, by, createdAt, editedAt, mayEdit, mayTakeBack } = comment
  const mayPin = onPin !== null && body !== null && !isPinned

  return (
    <li className="border-t border-rule py-3 first:border-t-0">
      <p className="text-small text-ink-3">
        <span className="text-ui font-medium text-ink">{by}</span> · <Moment at={createdAt} zone={zone} />
        {editedAt && ' · edited'}
        {isPinned && ' · on the timeline'}
      </p>
      {from ? (
        <CommentForm
          label="Your comment"
          word="Save"
          from={from.body ?? ''}
          send={(words) => onEdit(from, words)}
          onDone={() => setFrom(null)}
        />
      ) : body === null ? (
        <p className="text-ink-3">Taken back.</p>
      ) : (
        <Suspense fallback={<p className="whitespace-pre-wrap wrap-anywhere">{body}</p>}>
          <MarkdownText text={body} />
        </Suspense>
      )}
      {!from && (mayPin || mayEdit || mayTakeBack) && (
        <p className="mt-2 flex flex-wrap gap-3">
          {mayPin && (
            <button
              type="button"
              className="act coarse:py-2.5"
              aria-label={`Put what ${by} said on the timeline`}
              onClick={() => onPin(id)}
            >
              Put on the timeline
            </button>
          )}
          {mayEdit && (
            <button type="button" className="act coarse:py-2.5" onClick={() => setFrom(comment)}>
              Edit
            </button>
          )}
          {mayTakeBack && (
            <Confirm
              word="Take back"
              label={`Take back what ${by} said`}
              title="Take this comment back?"
              act={() => onTakeBack(comment)}
            >
              Its place stays and its words go, here and on the timeline. This cannot be undone.
            </Confirm>
          )}
        </p>
      )}
    </li>
  )
}
