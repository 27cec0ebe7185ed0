import { type ReactNode, useId } from 'react'

/** A part of a page of the settings: a rule, its title, and a sentence where one is needed. */
export function Part({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const id = useId()

  return (
    <section aria-labelledby={id} className="mt-10 border-t-[1.5px] border-ink pt-4">
      <h2 id={id} className="font-serif text-finding font-medium">
        {title}
      </h2>
      {lead && <p className="mt-1 max-w-[46em] text-pretty text-ink-2">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  )
}
