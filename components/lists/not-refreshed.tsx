import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { ApiError } from '@/lib/query/api-error'

/** Rows that could not be read, or not read again: why, under which number, and the way to try once more. */
export function NotRefreshed({
  what,
  list: { error, refetch, isFetching },
  shown,
}: {
  /** "These rows". */
  what: string
  list: UseInfiniteQueryResult
  shown: number
}) {
  return (
    <div role="alert" className="mb-4 border-l-[3px] border-signal py-1 pl-3">
      {shown > 0 ? 'Not refreshed: the rows are those last read. ' : `${what} could not be read. `}
      {error?.message}{' '}
      <button type="button" className="pick" disabled={isFetching} onClick={() => void refetch()}>
        {isFetching ? 'Trying again…' : 'Try again'}
      </button>
      {error instanceof ApiError && error.requestId && (
        <span className="ml-2 font-mono text-small text-ink-3">req {error.requestId.slice(0, 8)}</span>
      )}
    </div>
  )
}
