import type { Metadata } from 'next'
import type { ReactNode } from 'react'

/** Whether a link still opens anything is known from rows: none of these pages can be made by a build. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  robots: { index: false, follow: false, noarchive: true },
  referrer: 'no-referrer',
}

export default function ShareLayout({ children }: { children: ReactNode }) {
  return children
}
