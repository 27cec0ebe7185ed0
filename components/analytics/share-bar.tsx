import { useId } from 'react'
import { fillOf, OriginPatterns } from '@/components/origins/origin-patterns'
import type { AmountByOrigin } from '@/lib/analytics/adoption'
import { share } from '@/lib/format'
import { ORIGIN_LABELS, STACKED_ORIGINS } from '@/lib/origins/label'

/** What of all changes each origin wrote, as parts of one bar. */
export function ShareBar({ origins, changes }: { origins: AmountByOrigin; changes: number }) {
  const id = useId()
  const parts = STACKED_ORIGINS.map((origin, at) => ({
    origin,
    from: STACKED_ORIGINS.slice(0, at).reduce((sum, before) => sum + origins[before].changes, 0) / changes,
    of: origins[origin].changes / changes,
  }))
  const label = parts.map(({ origin, of }) => `${ORIGIN_LABELS[origin]} ${share(of)}`).join(', ')

  return (
    <svg className="chart mt-4 block" width="100%" height="18" role="img" aria-label={label}>
      <OriginPatterns id={id} />
      {parts.map(({ origin, from, of }) => (
        <rect key={origin} {...fillOf(origin, id)} x={`${from * 100}%`} width={`${of * 100}%`} height="18" />
      ))}
    </svg>
  )
}
