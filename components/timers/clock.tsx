import Link from 'next/link'
import type { Timer } from '@/lib/timers/timer'
import { Elapsed } from './elapsed'

/** That a timer runs, wherever one is, and the way to where it is stopped. */
export function Clock({ timer: { startedAt, incident } }: { timer: Timer }) {
  return (
    <Link
      href="/hours/week"
      prefetch={false}
      title={incident ? `A timer runs on ${incident}` : 'A timer runs'}
      className="flex h-8 items-center gap-1.5 text-small text-ink-2 hover:text-ink coarse:h-11"
    >
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true" className="flex-none" fill="none">
        <circle cx="7" cy="7" r="5.5" stroke="currentColor" strokeWidth="1.5" />
        <path d="M7 3.5V7l2.5 1.5" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
      <span className="sr-only">A timer runs: </span>
      <span className="phone:sr-only">
        <Elapsed since={startedAt} />
      </span>
    </Link>
  )
}
