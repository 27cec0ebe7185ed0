import clsx from 'clsx'
import Link from 'next/link'
import { memo, type MouseEvent, type ReactNode, useRef } from 'react'
import { SeverityBox } from '@/components/incidents/severity-box'
import { Status } from '@/components/incidents/status-ring'
import { WrittenBy } from '@/components/incidents/written-by'
import { Ago } from '@/components/ui/ago'
import type { Incident } from '@/lib/incidents/incident'
import type { Suspect } from '@/lib/triage/suspect'
import { RowState } from './row-state'
import { SuspectChip } from './suspect-chip'

type Row = {
  row: Incident
  index: number
  /** How many there are; −1 where that is not known. */
  size: number
  /** Its place in the list; null while rows stand one below the other. */
  top: number | null
  now: string
  zone: string
  mark: string | undefined
  hasLeft: boolean
  /** What one key would confirm, once that is known. */
  suspect: Suspect | undefined
  isCurrent: boolean
  /** Chosen by a hand or a key, and not merely the first. */
  isChosen: boolean
  isSelected: boolean
  measure: (element: HTMLElement | null) => void
  onGo: (index: number) => void
  /** null: whoever looks may say nothing of it. */
  onSelect: ((index: number, mode: 'one' | 'range') => void) | null
  /** Below the row, where the page has no room beside it. */
  children?: ReactNode
}

/** An incident of the queue. A first click shows it, a second opens it; with a key in hand it opens elsewhere. */
export const QueueRow = memo(function QueueRow({
  row,
  index,
  size,
  top,
  now,
  zone,
  mark,
  hasLeft,
  suspect,
  isCurrent,
  isChosen,
  isSelected,
  ...acts
}: Row) {
  const { measure, onGo, onSelect, children } = acts
  const link = useRef<HTMLAnchorElement>(null)
  const isDone = mark !== undefined || hasLeft || row.lacks.length === 0

  function clicked(event: MouseEvent) {
    if (isChosen || event.detail === 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onGo(index)
  }

  return (
    <li
      ref={measure}
      data-index={index}
      aria-setsize={size}
      aria-posinset={index + 1}
      aria-current={isCurrent || undefined}
      onClick={({ target }) => !(target instanceof Element && target.closest('a, button, input, label')) && onGo(index)}
      {...(top !== null && { style: { transform: `translateY(${top}px)` } })}
      className={clsx(
        'border-b border-rule',
        top === null ? 'relative' : 'absolute inset-x-0 top-0',
        isCurrent
          ? 'bg-selected before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent'
          : 'hover:bg-hover',
      )}
    >
      <div className="grid grid-cols-[auto_auto_minmax(0,1fr)_auto] gap-x-3 py-2.5 pr-4 pl-4 phone:grid-cols-[auto_auto_minmax(0,1fr)] phone:px-2">
        {onSelect ? (
          <input
            type="checkbox"
            tabIndex={isCurrent ? 0 : -1}
            aria-label={`Select ${row.key}`}
            checked={isSelected}
            onChange={() => {}}
            onClick={({ shiftKey, detail }) => {
              onSelect(index, shiftKey ? 'range' : 'one')
              // In a field no key is heard; whoever pressed it by hand goes on by keys.
              if (detail > 0) link.current?.focus({ preventScroll: true })
            }}
            className="check mt-0.5 coarse:size-6"
          />
        ) : (
          <span />
        )}
        <SeverityBox severity={row.severity} />
        <div className="min-w-0">
          <Link
            ref={link}
            href={`/incidents/${row.key}`}
            prefetch={false}
            tabIndex={isCurrent ? 0 : -1}
            onClick={clicked}
            className={clsx(
              'block truncate text-body leading-5.5 font-medium hover:underline phone:whitespace-normal',
              isDone && '!text-ink-3',
            )}
          >
            {row.title}
          </Link>
          <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-small">
            <RowState row={row} mark={mark} hasLeft={hasLeft} />
            {suspect && !isDone && row.lacks.includes('CAUSE') && <SuspectChip suspect={suspect} />}
            <span className="whitespace-nowrap text-ink-3">
              <WrittenBy incident={row} />
            </span>
            <span className="text-ink-3">
              <Status status={row.status} />
            </span>
          </p>
        </div>
        <p className="text-right phone:col-start-3 phone:flex phone:flex-wrap phone:gap-x-3 phone:text-left phone:text-small">
          <span className="block max-w-44 truncate leading-5.5 text-ink-2">
            {row.service ?? row.team ?? 'no service'}
          </span>
          <span className="mt-1 block text-small text-ink-3 phone:mt-0 phone:leading-5.5">
            <span className="font-mono">{row.key}</span> · <Ago at={row.startedAt} now={now} zone={zone} />
          </span>
        </p>
      </div>
      {children}
    </li>
  )
})
