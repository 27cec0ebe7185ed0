import clsx from 'clsx'
import { type EndpointState, STATE_WORDS } from '@/lib/endpoints/state'

/** A shape for each state, so that it shows without its colour; the word stands beside it. */
const SHAPES: Record<EndpointState, string> = {
  ARRIVING: 'M5 1.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0 -7Z',
  WAITING: 'M5 1.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0 -7Z',
  SILENT: 'M1.5 5H8.5',
  FAILING: 'M5 1.5 9 8.5H1Z',
  REFUSING: 'M2 2 8 8M8 2 2 8',
  ENDED: 'M2.500 2.500h5v5h-5Z',
}
const ASKS = new Set<EndpointState>(['SILENT', 'FAILING', 'REFUSING'])

export function StateMark({ state }: { state: EndpointState }) {
  return (
    <span className={clsx('whitespace-nowrap', ASKS.has(state) ? 'text-signal' : 'text-ink-2')}>
      <svg
        viewBox="0 0 10 10"
        width="10"
        height="10"
        aria-hidden="true"
        className="mr-1.5 inline-block align-[-0.05em]"
        fill={state === 'ARRIVING' || state === 'FAILING' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
      >
        <path d={SHAPES[state]} />
      </svg>
      {STATE_WORDS[state]}
    </span>
  )
}
