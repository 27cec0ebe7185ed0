import { type UseInfiniteQueryResult, useQuery } from '@tanstack/react-query'
import clsx from 'clsx'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Missing, Waiting } from '@/components/analytics/answer-state'
import { counted } from '@/lib/format'
import { ApiError } from '@/lib/query/api-error'
import { sourcesQuery } from '@/lib/sources/queries'
import { HiddenRows } from './hidden-rows'

/** What every list has around its rows: while they come, when there are none, when they fail, and what comes after. */
export function ListFrame({
  list,
  shown,
  noun,
  empty,
  hidden = null,
  children,
}: {
  list: UseInfiniteQueryResult
  shown: number
  noun: [one: string, many: string]
  empty: { words: string; action: ReactNode }
  /** How many more there are that whoever asks may not see. */
  hidden?: number | null | undefined
  children: ReactNode
}) {
  if (list.isPending) return <Waiting blocks={BLOCKS} />

  return (
    <>
      {list.isError && <Failed list={list} shown={shown} />}
      {shown === 0 && !list.isError && <Empty {...empty} />}
      {shown > 0 && <div className={clsx(list.isPlaceholderData && 'asking')}>{children}</div>}
      {shown > 0 && (
        <p className="flex min-h-11 items-center gap-4 pt-3 text-small text-ink-3">
          <span aria-live="polite">
            {list.hasNextPage
              ? `The latest ${counted(shown, noun[0], noun[1])}`
              : `${counted(shown, noun[0], noun[1])}${hidden ? '' : ', no more'}`}
          </span>
          {list.hasNextPage && (
            <button
              type="button"
              disabled={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
              className="h-(--control) rounded-control border border-control px-3 text-ui font-medium text-ink hover:bg-hover coarse:min-h-11"
            >
              {list.isFetchingNextPage ? 'Loading…' : 'Load more'}
            </button>
          )}
        </p>
      )}
      <HiddenRows hidden={hidden} />
      <div className="pb-10" />
    </>
  )
}

/** Where nobody has sent anything yet, no wider sentence would help. */
function Empty({ words, action }: { words: string; action: ReactNode }) {
  const { data: sources } = useQuery(sourcesQuery())
  if (sources?.items.length !== 0) return <Missing words={words}>{action}</Missing>

  return (
    <Missing words="Nobody has sent any records yet.">
      <Link href="/" className="pick">
        How to send the first
      </Link>
    </Missing>
  )
}

const BLOCKS = Array.from({ length: 8 }, () => 'h-11')

function Failed({ list: { error, refetch, isFetching }, shown }: { list: UseInfiniteQueryResult; shown: number }) {
  return (
    <div role="alert" className="mb-4 border-l-[3px] border-signal py-1 pl-3">
      {shown > 0 ? 'Not refreshed: the rows are those last read. ' : 'These rows could not be read. '}
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
