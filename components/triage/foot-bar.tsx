import clsx from 'clsx'
import type { ReactNode } from 'react'

const HINTS: [keys: string[], words: string][] = [
  [['J', 'K'], 'move'],
  [['1'], 'accept'],
  [['2'], 'duplicate'],
  [['3'], 'not an incident'],
  [['H'], 'snooze'],
  [['A'], 'other change'],
  [['N'], 'no code change'],
  [['X'], 'select'],
  [['?'], 'all keys'],
]

/** At the foot of the page: what the keys do, or what can be done with what is selected. */
export function FootBar({
  hasHints,
  children,
}: {
  /** Whether the keys are on, and there is a row that they act on. */
  hasHints: boolean
  /** Of what is selected. */
  children: ReactNode
}) {
  if (!children && !hasHints) return null
  return (
    <div
      className={clsx(
        'sticky bottom-0 z-10 border-t border-rule-strong bg-paper phone:bottom-14',
        !children && 'stacked:border-transparent',
      )}
      data-paper="none"
      // What is said stands above it.
      data-foot={children ? '' : undefined}
    >
      <div className="py-1.5">{children || <Hints />}</div>
    </div>
  )
}

/** Said for the eye; the sheet of keys says all of them for everybody. */
function Hints() {
  return (
    <p aria-hidden="true" className="flex flex-wrap gap-x-5 gap-y-1 text-small text-ink-2 coarse:hidden stacked:hidden">
      {HINTS.map(([keys, words]) => (
        <span key={words} className="flex items-center gap-1.5 whitespace-nowrap">
          {keys.map((key) => (
            <kbd key={key} className="rounded-mark border border-control px-1 font-sans text-micro">
              {key}
            </kbd>
          ))}
          {words}
        </span>
      ))}
    </p>
  )
}
