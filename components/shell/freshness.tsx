import { useQuery } from '@tanstack/react-query'
import clsx from 'clsx'
import { freshness } from '@/lib/sources/freshness'
import { useAwake } from '@/lib/query/use-awake'
import { sourcesQuery } from '@/lib/sources/queries'

/** Up to when the page knows of the world. A ring in brick when a source fell silent, in words as well. */
export function Freshness() {
  // The page below may carry the answer already; it is unpacked after this has been drawn once.
  const { data, isError } = useQuery({ ...sourcesQuery(), enabled: useAwake() })
  if (!data)
    return <span className="text-small text-ink-3">{isError && 'What was last received could not be read'}</span>
  const { words, wanting } = freshness(data)

  return (
    <span className="flex items-center gap-2 text-small text-pretty text-ink-3 phone:leading-4">
      <svg width="8" height="8" viewBox="-4 -4 8 8" aria-hidden="true" className="flex-none">
        <circle r="3" fill="none" strokeWidth="1.5" className={clsx(wanting ? 'stroke-signal' : 'stroke-control')} />
      </svg>
      {words}
    </span>
  )
}
