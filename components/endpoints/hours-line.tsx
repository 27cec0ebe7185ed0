import { Sparkline } from '@/components/charts/sparkline'
import { count, counted, NBSP } from '@/lib/format'

/** What came in each of the last 24 hours. The words beside it say the same to those who do not see it. */
export function HoursLine({ hours, lagMs }: { hours: readonly number[]; lagMs: number | null }) {
  const received = hours.reduce((sum, each) => sum + each, 0)
  const most = Math.max(1, ...hours)
  const points = hours.map((value, at) => ({ x: (at / (hours.length - 1)) * 100, y: 100 - (value / most) * 100 }))
  const spark = { lines: [points], points: [], last: null, pale: [], period: { from: 0, to: 100 } }

  return (
    <div className="w-32">
      <span className="block whitespace-nowrap text-ink-2">
        {received === 0 ? 'none' : counted(received, 'delivery', 'deliveries')}
      </span>
      {received > 0 && (
        <Sparkline spark={spark} label={`At most ${counted(most, 'delivery', 'deliveries')} in an hour`} />
      )}
      {lagMs !== null && <span className="mt-1 block text-small text-ink-3">read in {lag(lagMs)}</span>}
    </div>
  )
}

function lag(ms: number): string {
  return ms < 1000 ? `${count(ms)}${NBSP}ms` : `${count(Math.round(ms / 1000))}${NBSP}s`
}
