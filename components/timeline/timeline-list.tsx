import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Moment } from '@/components/ui/moment'
import type { Automatic, Timeline, TimelineItem } from '@/lib/timeline/timeline'
import type { useTimeline } from '@/lib/timeline/use-timeline'
import { withGaps } from '@/lib/timeline/with-gaps'
import { Act } from '@/components/ui/act'
import { EntryItem } from './entry-item'
import { nameOf, ToldItem } from './told-item'

type Say = ReturnType<typeof useTimeline> | null

/** The first comes first, along a line that is broken where nobody gave a time. */
export function TimelineList({
  timeline: { items, missing, timeZone: zone },
  startedAt,
  isWhole,
  say,
}: {
  timeline: Timeline
  startedAt: string
  /** With what was left out. */
  isWhole: boolean
  say: Say
}) {
  const told = withGaps(
    items.filter((item) => isWhole || item.kind === 'ENTRY' || !item.isHidden),
    missing,
  )

  return (
    <ol>
      {told.map((item) =>
        item.kind === 'GAP' ? (
          <Row key={`gap ${item.milestones[0]}`} isGap time={<span className="text-ink-3">– no time given</span>}>
            <span className="text-ink-3">{listed(item.milestones)}</span>
          </Row>
        ) : (
          <Row key={keyOf(item)} time={<Moment at={item.at} zone={zone} />}>
            {item.kind === 'ENTRY' ? (
              <EntryItem entry={item} startedAt={startedAt} zone={zone} say={say} />
            ) : (
              <ByItself item={item} zone={zone} say={say} />
            )}
          </Row>
        ),
      )}
    </ol>
  )
}

function Row({ time, isGap = false, children }: { time: ReactNode; isGap?: boolean; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-4 phone:grid-cols-1">
      <span className="pt-1.5 text-ink-2 phone:hidden">{time}</span>
      <div
        className={clsx(
          'min-w-0 border-l-[1.5px] py-1.5 pl-4',
          isGap ? 'border-dashed border-control' : 'border-rule-strong',
        )}
      >
        <p className="hidden text-small text-ink-2 phone:block">{time}</p>
        {children}
      </div>
    </li>
  )
}

function ByItself({ item, zone, say }: { item: Automatic; zone: string; say: Say }) {
  return (
    <>
      <span className={clsx('wrap-anywhere', item.isHidden && 'text-ink-3')}>
        <ToldItem item={item} zone={zone} />
      </span>
      {item.isHidden && <span className="text-small text-ink-3"> · left out</span>}
      {say && (
        <span className="ml-3 text-small">
          <Act
            name={`${item.isHidden ? 'Tell again' : 'Leave out'}: ${nameOf(item)}`}
            act={() => say.hide(item.event, !item.isHidden)}
          >
            {item.isHidden ? 'Tell again' : 'Leave out'}
          </Act>
        </span>
      )}
    </>
  )
}

function keyOf(item: TimelineItem): string {
  return item.kind === 'ENTRY' ? item.id : item.event
}

/** "Detected and acknowledged". */
function listed(words: readonly string[]): string {
  const sentence = [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`
}
