import clsx from 'clsx'
import { type HealthState, STATE_WORDS } from '@/lib/system/health'

/** A ring that is ticked, half filled, crossed or dashed, and the word for it. */
const SHAPES: Record<HealthState, { ring: string; inside: string }> = {
  GOOD: { ring: 'M7 1.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11', inside: 'm4.5 7.2 1.8 1.8 3.2-3.8' },
  LOOK: { ring: 'M7 1.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11', inside: 'M7 4v3.6M7 9.6v.4' },
  WRONG: { ring: 'M2 2h10v10h-10z', inside: 'm4.5 4.5 5 5m0-5-5 5' },
  UNKNOWN: { ring: 'M7 1.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11', inside: '' },
}

export function StateMark({ state }: { state: HealthState }) {
  const { ring, inside } = SHAPES[state]

  return (
    <span
      className={clsx(
        'inline-flex items-center gap-2 whitespace-nowrap',
        state === 'WRONG' ? 'font-medium text-signal' : state === 'LOOK' ? 'font-medium' : 'text-ink-3',
      )}
    >
      <svg
        viewBox="0 0 14 14"
        width="14"
        height="14"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        <path d={ring} strokeDasharray={state === 'UNKNOWN' ? '2 2' : undefined} />
        <path d={inside} strokeLinecap="round" />
      </svg>
      {STATE_WORDS[state]}
    </span>
  )
}
