'use client'

import { lazy, Suspense } from 'react'
import { useAwake } from '@/lib/query/use-awake'

/** The page works without; it is then as old as it was loaded. */
const Listening = lazy(() =>
  import('./listening').then(
    ({ Listening }) => ({ default: Listening }),
    () => ({ default: () => null }),
  ),
)

/** Keeps the page up to date. Not there before what the page brought is unpacked. */
export function Live({ since }: { since: number }) {
  return (
    useAwake() && (
      <Suspense>
        <Listening since={since} />
      </Suspense>
    )
  )
}
