import clsx from 'clsx'
import { type ReactNode, useId } from 'react'
import { Kept } from '@/components/ui/kept'

/** A section of the almanac: a rule, a folio, a finding, a chart, a note. */
export function Panel({
  folio,
  question,
  acts,
  finding,
  note,
  span,
  paper = true,
  children,
}: {
  folio: string
  question: string
  acts?: ReactNode
  finding: ReactNode
  note?: ReactNode
  span: string
  /** Whether there is room for it on the one sheet that is printed. */
  paper?: boolean
  children: ReactNode
}) {
  const id = useId()

  return (
    <section
      aria-labelledby={id}
      data-paper={paper ? undefined : 'none'}
      className={clsx(
        'row-span-4 grid min-w-0 grid-rows-subgrid content-start border-t-[1.5px] border-ink pt-2.5 pb-section stacked:col-span-12 stacked:block',
        span,
      )}
    >
      <div className="flex items-baseline gap-2.5 text-small text-ink-3">
        {folio && <span className="font-mono font-medium text-ink">{folio}</span>}
        <span className="min-w-0">{question}</span>
        {acts}
      </div>
      <h2 id={id} className="mt-2 max-w-[40em] font-serif text-finding font-medium text-pretty">
        {typeof finding === 'string' ? <Kept>{finding}</Kept> : finding}
      </h2>
      <div className="mt-4 min-w-0">{children}</div>
      <p className="mt-3.5 max-w-[62em] text-small text-pretty text-ink-3">
        {typeof note === 'string' ? <Kept>{note}</Kept> : note}
      </p>
    </section>
  )
}
