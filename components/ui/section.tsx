import clsx from 'clsx'
import { type ReactNode, useId } from 'react'

/** A part of a page about one record: a rule, what it is about, and where it has one its finding. */
export function Section({
  name,
  finding,
  acts,
  className,
  children,
}: {
  name: string
  finding?: ReactNode
  acts?: ReactNode
  className?: string
  children: ReactNode
}) {
  const id = useId()

  return (
    <section aria-labelledby={id} className={clsx('min-w-0 border-t-[1.5px] border-ink pt-2.5 pb-section', className)}>
      <div className="flex items-baseline gap-2.5 text-small text-ink-3">
        {finding ? <p>{name}</p> : <h2 id={id}>{name}</h2>}
        {acts && <span className="ml-auto flex gap-3.5">{acts}</span>}
      </div>
      {finding && (
        <h2 id={id} className="mt-2 max-w-[40em] font-serif text-finding font-medium text-pretty">
          {finding}
        </h2>
      )}
      <div className={finding ? 'mt-4' : 'mt-2'}>{children}</div>
    </section>
  )
}
