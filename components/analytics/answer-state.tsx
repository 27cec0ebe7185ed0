import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { clock, zoneName } from '@/lib/format-time'
import { ApiError } from '@/lib/query/api-error'

type Asked = { asOf: string; timeZone: string }

/**
 * An answer that could not be had anew: the figures of the last one stay, with the time they are of. Without any,
 * the place says what failed. Either way the request can be named to whoever runs the server.
 */
export function FailedNotice({ answer }: { answer: UseQueryResult<Asked> }) {
  if (!answer.isError) return null
  const { data, error, refetch, isFetching } = answer

  return (
    <div role="alert" className="mb-4 border-l-[3px] border-signal py-1 pl-3">
      {data
        ? `Not refreshed since ${clock(data.asOf, data.timeZone)} ${zoneName(data.timeZone, data.asOf)}. The figures are from then.`
        : `This could not be read: ${error.message}`}{' '}
      <button type="button" className="pick" disabled={isFetching} onClick={() => void refetch()}>
        {isFetching ? 'Trying again…' : 'Try again'}
      </button>
      {error instanceof ApiError && error.requestId && (
        <span className="ml-2 font-mono text-small text-ink-3">req {error.requestId.slice(0, 8)}</span>
      )}
    </div>
  )
}

/** Blocks in the shape of what will come. */
export function Waiting({ blocks }: { blocks: string[] }) {
  return (
    <div role="status" aria-label="Loading" className="grid gap-2">
      {blocks.map((shape, index) => (
        <div key={index} className={`waiting ${shape}`} />
      ))}
    </div>
  )
}

/** A place that stays empty for a reason, with the one thing that would fill it. */
export function Missing({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <div className="flex min-h-40 flex-col justify-center gap-2 border border-dashed border-control px-5 py-6 text-ink-2">
      <p>{words}</p>
      {children && <p>{children}</p>}
    </div>
  )
}
