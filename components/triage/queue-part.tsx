import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Waiting } from '@/components/analytics/answer-state'
import { NotRefreshed } from '@/components/lists/not-refreshed'
import { counted } from '@/lib/format'
import { Empty } from './empty'
import { Fresh } from './fresh'
import { QueueList } from './queue-list'
import { Tabs } from './tabs'
import type { useTriage } from './use-triage'

const BLOCKS = Array.from({ length: 9 }, () => 'h-16')

/** The queue under its tabs: while it comes, when it is empty, when it fails, and what comes after its last row. */
export function QueuePart({
  triage: { queue, place, tab, filter, narrow, marks, isAllDone, renew },
  zone,
  singleKeys,
  mayDecide,
  preview,
}: {
  triage: ReturnType<typeof useTriage>
  zone: string
  singleKeys: boolean
  mayDecide: boolean
  /** Of the row one stands on, where it has no room beside the queue. */
  preview: ReactNode
}) {
  const { list, head, rows, news } = queue
  const now = new Date(Math.max(list.dataUpdatedAt, head.dataUpdatedAt)).toISOString()
  const below = preview && <div className="bg-desk px-4 py-5 phone:px-3">{preview}</div>

  return (
    <section aria-label="Queue" className="min-w-0">
      <div className="sticky top-0 z-10 flex items-center justify-between gap-4 border-b border-rule bg-paper px-4 phone:px-2">
        <Tabs tab={tab} counts={queue.counts} onPick={(picked) => narrow({ tab: picked })} />
        <Fresh news={news.length} singleKeys={singleKeys} onTake={() => void renew()} />
      </div>
      {list.isError && (
        <div className="mt-4">
          <NotRefreshed what="The queue" list={list} shown={rows.length} />
        </div>
      )}
      {list.isPending && <Waiting blocks={BLOCKS} />}
      {list.data && rows.length === 0 && (
        <Empty
          decided={queue.decided}
          isNarrowed={Object.keys(filter).length > 0}
          isAll={tab === 'all'}
          onWiden={() => narrow(null)}
        />
      )}
      {rows.length > 0 && (
        <div className={clsx(list.isPlaceholderData && 'asking')}>
          <QueueList {...{ queue, place, marks, now, zone, mayDecide, below }} />
          <p className="flex min-h-11 items-center gap-4 px-4 py-2 text-small text-ink-3 phone:px-2">
            {list.hasNextPage ? 'More come as you scroll.' : `${counted(rows.length, 'incident')}, no more.`}
            {isAllDone && (
              <button type="button" className="pick" onClick={() => void renew()}>
                All are decided: read the queue anew
              </button>
            )}
          </p>
        </div>
      )}
    </section>
  )
}
