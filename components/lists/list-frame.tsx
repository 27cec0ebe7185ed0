import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Waiting } from '@/components/analytics/answer-state'
import { counted } from '@/lib/format'
import { EmptyList } from './empty-list'
import { HiddenRows } from './hidden-rows'
import { NotRefreshed } from './not-refreshed'

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
      {list.isError && <NotRefreshed what="These rows" list={list} shown={shown} />}
      {shown === 0 && !list.isError && <EmptyList {...empty} />}
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

const BLOCKS = Array.from({ length: 8 }, () => 'h-11')
