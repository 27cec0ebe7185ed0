import type { ReactNode } from 'react'

/** What a record says, one fact a line, with where it is known from below it. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="divide-y divide-rule border-b border-rule">{children}</dl>
}

export function Fact({ name, from, children }: { name: string; from?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-4 py-2.5">
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 break-words">
        <span className="font-medium">{children}</span>
        {from && <div className="text-small font-normal text-ink-3">{from}</div>}
      </dd>
    </div>
  )
}

/** A fact that nobody gave: a dash, and the reason in words. */
export function NotSaid({ why = 'not said' }: { why?: string }) {
  return <span className="font-normal text-ink-3">– {why}</span>
}
