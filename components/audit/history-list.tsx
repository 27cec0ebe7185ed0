import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Waiting } from '@/components/analytics/answer-state'
import { CopyButton } from '@/components/ui/copy-button'
import { Moment } from '@/components/ui/moment'
import { NotRead } from '@/components/ui/not-read'
import type { History, HistoryLine } from '@/lib/audit/history'
import { FieldChanges } from './field-changes'

/** What was done to a record, the latest first; below it, collapsed, every version as it was sent. */
export function HistoryList({
  history: { data, isPending, isError, refetch },
  act,
}: {
  history: UseQueryResult<History>
  /** What can be done about a line. */
  act?: (line: HistoryLine) => ReactNode
}) {
  if (isPending) return <Waiting blocks={['h-10', 'h-10']} />
  if (isError && !data) return <NotRead what="The history" onRetry={() => void refetch()} />

  return (
    <>
      <ol className="border-b border-rule">
        {data.items.map((line) => (
          <li
            key={line.id}
            className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-4 border-t border-rule py-2.5 first:border-t-0 phone:grid-cols-1"
          >
            <span className="text-ink-3">
              <Moment at={line.at} zone={data.timeZone} year />
            </span>
            <Line line={line} act={act?.(line)} />
          </li>
        ))}
      </ol>
      {data.more && <p className="pt-2 text-small text-ink-3">Older entries are kept and not shown here.</p>}
      <Versions versions={data.versions} zone={data.timeZone} />
    </>
  )
}

function Line({ line, act }: { line: HistoryLine; act: ReactNode }) {
  return (
    <div className="min-w-0">
      <p>
        {line.action.split('.').at(-1)} <span className="text-ink-3">by {line.actor}</span> {act}
      </p>
      <FieldChanges before={line.before} after={line.after} />
    </div>
  )
}

function Versions({ versions, zone }: { versions: History['versions']; zone: string }) {
  return (
    <details className="mt-4">
      <summary className="inline-block cursor-pointer py-1">
        <span className="act">Versions as they were sent ({versions.length})</span>
      </summary>
      <ol className="mt-2 grid gap-4">
        {versions.map(({ id, eventAt, receivedAt, outcome, payload }) => (
          <li key={id} className="min-w-0">
            <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-small text-ink-3">
              <span>
                Of <Moment at={eventAt} zone={zone} year />, received <Moment at={receivedAt} zone={zone} year />
                {outcome === 'STALE' ? ': came after a later one, kept and not applied' : ''}
              </span>
              <CopyButton text={JSON.stringify(payload, null, 2)} what="this version" />
            </p>
            <pre
              tabIndex={0}
              aria-label="Version as sent"
              className="mt-1 max-h-96 overflow-auto bg-desk p-3 font-mono text-small"
            >
              {JSON.stringify(payload, null, 2)}
            </pre>
          </li>
        ))}
      </ol>
    </details>
  )
}
