import { lazy, Suspense, useState } from 'react'
import type { TimelineEntry } from '@/lib/timeline/entry'
import type { useTimeline } from '@/lib/timeline/use-timeline'
import { localAt } from '@/lib/time/local'
import { Act } from '@/components/ui/act'
import { EntryForm } from './entry-form'

const MarkdownText = lazy(() =>
  import('@/components/comments/markdown').then((drawn) => ({ default: drawn.MarkdownText })),
)

/** What somebody put on the timeline, and for whoever may the ways to change it and to take it off. */
export function EntryItem({
  entry,
  startedAt,
  zone,
  say,
}: {
  entry: TimelineEntry
  startedAt: string
  zone: string
  /** null: whoever looks may not. */
  say: ReturnType<typeof useTimeline> | null
}) {
  /** What it was when somebody began to change it: it may be another by the time they are done. */
  const [from, setFrom] = useState<TimelineEntry | null>()
  const { at, text, commentId, by, saidBy } = entry
  const clock = localAt(from?.at ?? at, zone).replace('T', ' ')
  if (from && say)
    return (
      <EntryForm
        label={from.commentId ? 'When it was' : 'What happened, and when'}
        from={from.commentId ? clock : `${clock} ${from.text}`}
        needsWords={!from.commentId}
        startedAt={startedAt}
        zone={zone}
        send={(words) =>
          say.edit(from, { at: keepSeconds(from, words.at, zone), ...(!from.commentId && { text: words.text }) })
        }
        onDone={() => setFrom(null)}
      />
    )

  return (
    <>
      {commentId ? <SaidWords text={text} /> : <span className="whitespace-pre-line wrap-anywhere">{text}</span>}
      <span className="text-small wrap-anywhere text-ink-3"> {commentId ? `said by ${saidBy}` : `by ${by}`}</span>
      {say && (
        <span className="ml-3 inline-flex gap-3 text-small">
          <Act name={`Edit on the timeline: ${text}`} act={() => setFrom(entry)} isBack={from === null}>
            Edit
          </Act>
          <Act name={`Take off the timeline: ${text}`} act={() => say.remove(entry)}>
            Take off
          </Act>
        </span>
      )}
    </>
  )
}

/** A comment is drawn as where it was said. */
function SaidWords({ text }: { text: string }) {
  return (
    <Suspense fallback={<p className="whitespace-pre-wrap wrap-anywhere">{text}</p>}>
      <MarkdownText text={text} />
    </Suspense>
  )
}

/** A minute that was not changed keeps its seconds, and with them its place among others. */
function keepSeconds({ at }: TimelineEntry, typed: string, zone: string): string {
  return localAt(at, zone) === localAt(typed, zone) ? at : typed
}
