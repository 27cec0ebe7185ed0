import { type ReactNode, useEffect, useRef, useState } from 'react'

/** So far ahead of the eye that what is asked for has come when it gets there. */
const AHEAD = '600px'

/** Panels that nobody waits for: neither their code nor their answers are fetched before somebody comes near them. */
export function BelowFold({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)

  useEffect(() => {
    if (!place.current) return
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: AHEAD,
    })
    watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [])

  return (
    <div ref={place} className="col-span-12 min-h-[60rem]" data-paper="none">
      {isNear && <div className="grid grid-cols-12 gap-x-gutter">{children}</div>}
    </div>
  )
}
