import { useState } from 'react'
import { draftOf } from '@/lib/weekly-review/draft'
import { asMarkdown } from '@/lib/weekly-review/markdown'
import type { WeekReview } from '@/lib/weekly-review/week-review'

/** The review in sentences, made from the figures by rule, to be read aloud or sent on. */
export function DraftAside({ review, children }: { review: WeekReview; children?: React.ReactNode }) {
  const { title, paragraphs, points, decisions, open } = draftOf(review)

  return (
    <aside
      aria-label="Draft of the review"
      className="self-start border-t-[1.5px] border-ink bg-desk px-6 pt-2.5 pb-6 phone:-mx-5 phone:px-5"
    >
      <p className="flex items-baseline gap-3.5 text-small text-ink-3">
        <span>Draft, written from the figures</span>
        <CopyMarkdown review={review} />
      </p>
      <h2 className="mt-3 font-serif text-finding font-semibold text-balance">{title}</h2>
      <div className="mt-2 grid gap-2.5 font-serif text-body text-pretty wrap-anywhere">
        {paragraphs.map((words) => (
          <p key={words}>{words}</p>
        ))}
        <Points items={points} />
        {decisions.length > 0 && (
          <>
            <p className="font-semibold">Decided</p>
            <Points items={decisions} />
          </>
        )}
        {open && <p className="text-ink-3 italic">{open}</p>}
      </div>
      {children}
    </aside>
  )
}

function Points({ items }: { items: string[] }) {
  return (
    <ul className="grid gap-1.5">
      {items.map((words, at) => (
        <li key={at} className="grid grid-cols-[0.9rem_minmax(0,1fr)]">
          <span aria-hidden="true">–</span>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}

function CopyMarkdown({ review }: { review: WeekReview }) {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard
      ? void navigator.clipboard.writeText(asMarkdown(review)).then(
          () => setSaid('Copied'),
          () => setSaid('Not allowed here'),
        )
      : setSaid('Not allowed here')

  return (
    <span className="ml-auto flex gap-3" data-paper="none">
      <span role="status">{said}</span>
      <button type="button" className="act coarse:py-2.5" onClick={copy}>
        Copy as Markdown
      </button>
    </span>
  )
}
