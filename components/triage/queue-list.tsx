import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useAwake } from '@/lib/query/use-awake'
import type { Queue } from '@/lib/triage/use-queue'
import { useSuspects } from '@/lib/triage/use-suspects'
import { QueueRow } from './queue-row'
import type { Place } from './use-place'

const ROW_PX = 66
const BARS_PX = 56
const AHEAD = 40
const SEEN_FIRST = { width: 1440, height: 900 }

/** The rows that are in sight, the one stood on among them wherever that is, and more as one comes to the end. */
export function QueueList({
  queue: { list, rows, left },
  place,
  marks,
  now,
  zone,
  mayDecide,
  below,
}: {
  queue: Queue
  place: Place
  marks: ReadonlyMap<string, string>
  now: string
  zone: string
  mayDecide: boolean
  /** Below the row one stands on. */
  below: ReactNode
}) {
  const frame = useRef<HTMLOListElement>(null)
  const isAwake = useAwake()
  const margin = useMargin(frame)
  const { index } = place
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    getItemKey: (at) => rows[at]!.id,
    overscan: 8,
    scrollMargin: margin,
    scrollPaddingStart: BARS_PX,
    scrollPaddingEnd: BARS_PX,
    initialRect: SEEN_FIRST,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return index < rows.length && !shown.includes(index) ? [...shown, index].toSorted((a, b) => a - b) : shown
    },
  })
  const drawn = virtual.getVirtualItems()
  const lastInSight = virtual.range?.endIndex ?? 0
  const suspects = useSuspects(rows, virtual.range?.startIndex ?? 0, lastInSight)
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list

  useEffect(() => {
    // What failed is tried again by a hand.
    const isWanted = hasNextPage && !isFetchingNextPage && !isFetchNextPageError
    if (isWanted && lastInSight > rows.length - AHEAD) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, lastInSight, rows.length])

  const { isGoing, takeFocus } = place
  useLayoutEffect(() => {
    if (isGoing()) virtual.scrollToIndex(index, { align: 'auto' })
  })
  useEffect(() => {
    const link = frame.current?.querySelector<HTMLElement>('li[aria-current] a')
    if (link && takeFocus()) link.focus({ preventScroll: true })
  })

  // The same for as long as the page stands, so that a step draws the two rows that it is about and no others.
  const acts = useRef({ place, isBelow: Boolean(below) })
  useLayoutEffect(() => {
    acts.current = { place, isBelow: Boolean(below) }
  })
  const onGo = useCallback((at: number) => {
    const { place, isBelow } = acts.current
    if (isBelow && at === place.index) place.leave()
    else place.go(at)
  }, [])
  const onSelect = useCallback((at: number, mode: 'one' | 'range') => acts.current.place.select(at, mode), [])

  return (
    <ol
      ref={frame}
      aria-label="The queue, the most pressing first"
      className="relative [overflow-anchor:none]"
      {...(isAwake && { style: { height: virtual.getTotalSize() } })}
    >
      {drawn.map(({ index: at, start }) => {
        const row = rows[at]!
        return (
          <QueueRow
            key={row.id}
            row={row}
            index={at}
            size={hasNextPage ? -1 : rows.length}
            // Before the page is awake the rows stand one below the other by themselves.
            top={isAwake ? start - margin : null}
            {...{ now, zone }}
            mark={marks.get(row.id)}
            hasLeft={left.has(row.id)}
            suspect={suspects.get(row.key)}
            isCurrent={at === index}
            isChosen={at === index && place.isChosen}
            isSelected={place.selected.has(row.id)}
            measure={virtual.measureElement}
            onGo={onGo}
            onSelect={mayDecide ? onSelect : null}
          >
            {at === index && below}
          </QueueRow>
        )
      })}
    </ol>
  )
}

/** How far down the page the list begins. */
function useMargin(frame: RefObject<HTMLElement | null>): number {
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    const look = () => frame.current && setMargin(frame.current.getBoundingClientRect().top + window.scrollY)
    const observer = new ResizeObserver(look)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [frame])
  return margin
}
