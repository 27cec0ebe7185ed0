import { useId } from 'react'
import { fillOf, OriginPatterns } from '@/components/origins/origin-patterns'
import { ORIGIN_LABELS, STACKED_ORIGINS } from '@/lib/origins/label'

/** Bars are read by their fill, so the legend shows fills and not the shapes of points. */
export function HoursLegend({ estimated, worst }: { estimated: boolean; worst: boolean }) {
  const id = useId()

  return (
    <p className="mb-3 flex flex-wrap gap-x-4.5 gap-y-1 text-small text-ink-2">
      {STACKED_ORIGINS.map((origin) => (
        <span key={origin} className="inline-flex items-center gap-1.5">
          <svg width="20" height="10" aria-hidden="true">
            <OriginPatterns id={`${id}${origin}`} />
            <rect x="0.5" y="0.5" width="19" height="9" rx="1" {...fillOf(origin, `${id}${origin}`)} />
          </svg>
          {ORIGIN_LABELS[origin]}
        </span>
      ))}
      {worst && (
        <span className="inline-flex items-center gap-1.5">
          <svg width="8" height="8" viewBox="-4 -4 8 8" aria-hidden="true">
            <path className="cross" d="M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5" />
          </svg>
          AI share in the worst single week
        </span>
      )}
      {estimated && (
        <span className="inline-flex items-center gap-1.5">
          <svg width="20" height="6" aria-hidden="true">
            <rect className="estimate" x="0.5" y="0.5" width="19" height="5" rx="1" />
          </svg>
          Estimated
        </span>
      )}
    </p>
  )
}
