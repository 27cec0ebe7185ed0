import { useQuery } from '@tanstack/react-query'
import clsx from 'clsx'
import { useIsLost } from '@/lib/live/lost'
import { useAwake } from '@/lib/query/use-awake'
import { freshness } from '@/lib/sources/freshness'
import { sourcesQuery } from '@/lib/sources/queries'

/**
 * Up to when the page knows of the world. The masthead stands above what the page brings along: looking for the answer
 * before that is unpacked would leave the page itself without it and ask a second time.
 */
export function Freshness() {
  return useAwake() && <Stamp />
}

/** A ring in brick when a source fell silent or the page is not told of updates, and in words as well. */
function Stamp() {
  const { data, isError } = useQuery(sourcesQuery())
  const isLost = useIsLost()
  if (!data)
    return (
      <span className="text-small text-pretty text-ink-3 phone:leading-4">
        {isLost ? NOT_LIVE : isError && 'Age of the data not known'}
      </span>
    )
  const { words, short, wanting } = freshness(data)

  return (
    <span className="flex items-center gap-2 text-small text-pretty text-ink-3 phone:leading-4">
      <svg width="8" height="8" viewBox="-4 -4 8 8" aria-hidden="true" className="flex-none">
        <circle
          r="3"
          fill="none"
          strokeWidth="1.5"
          className={clsx(wanting || isLost ? 'stroke-signal' : 'stroke-control')}
        />
      </svg>
      {isLost ? (
        NOT_LIVE
      ) : (
        <>
          <span className="phone:sr-only">{words}</span>
          <span aria-hidden="true" className="hidden phone:line-clamp-2">
            {short}
          </span>
        </>
      )}
    </span>
  )
}

const NOT_LIVE = 'Not live: reconnecting'
