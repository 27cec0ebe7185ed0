import { useEffect, useState } from 'react'
import { duration } from '@/lib/format-duration'

const EVERY_MS = 10_000

/** How long it has been. The server's clock and the browser's differ, so that the browser alone says it. */
export function Elapsed({ since }: { since: string }) {
  const [now, setNow] = useState<number | null>(null)

  useEffect(() => {
    const tick = () => setNow(Date.now())
    const first = setTimeout(tick)
    const timer = setInterval(tick, EVERY_MS)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [])

  return (
    <span role="timer" className="inline-block min-w-[3.25em] whitespace-nowrap">
      {now !== null && duration(Math.max(0, Math.floor((now - Date.parse(since)) / 60_000)))}
    </span>
  )
}
