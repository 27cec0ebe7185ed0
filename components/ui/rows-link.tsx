import clsx from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { useFixed } from './fixed'

/** A figure that opens the rows behind it; where the page is fixed, the figure alone. */
export function RowsLink({ href, className, children }: { href: string; className?: string; children: ReactNode }) {
  if (useFixed()) return <span className={className}>{children}</span>

  return (
    <Link href={href} prefetch={false} className={clsx('rows-link', className)}>
      {children}
    </Link>
  )
}

/** The same for a mark of a drawing. The keyboard reaches the same rows through the table. */
export function RowsMark({ href, children }: { href: string; children: ReactNode }) {
  if (useFixed()) return <g>{children}</g>

  return (
    <a href={href} tabIndex={-1} aria-hidden="true">
      {children}
    </a>
  )
}
