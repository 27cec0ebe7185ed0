import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { TimerState } from '@/lib/timers/timer'

const Clock = lazy(() => import('./clock').then((clock) => ({ default: clock.Clock })))

/** A small clock while a timer runs. Nothing of it is loaded while none does. */
export function ClockMark({ state }: { state: TimerState }) {
  // Whoever starts or stops one puts it here; this only looks.
  const { data } = useQuery<TimerState>({ queryKey: ['timer'], enabled: false, initialData: state })
  if (!data.timer) return null

  return (
    <Suspense fallback={<span className="w-16" />}>
      <Clock timer={data.timer} />
    </Suspense>
  )
}
