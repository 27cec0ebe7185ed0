import clsx from 'clsx'
import { shortDay } from '@/lib/format-time'
import { stripOf } from '@/lib/weekly-review/strip'
import type { WeekReview } from '@/lib/weekly-review/week-review'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
/** As high as a number beside its bar needs; of a week with very many, each is lower and stands without its number. */
const [LANE, LOWEST_LANE, HIGHEST] = [20, 6, 300]
const BAR = 0.55

/** The critical incidents on their seven days. The list below says the same in words. */
export function WeekStrip({ review }: { review: WeekReview }) {
  const { days, marks, lanes, over } = stripOf(review)
  const lane = Math.max(LOWEST_LANE, Math.min(LANE, Math.floor(HIGHEST / Math.max(1, lanes))))
  const hasNumbers = lane === LANE
  const bottom = lanes * lane + 8
  const percent = (at: number) => `${(at * 100).toFixed(2)}%`
  const words = `${marks.length === 0 ? 'No critical incident' : 'The critical incidents'} of ${review.week} on a strip of seven days, ${review.timeZone}`

  return (
    <figure>
      <svg width="100%" height={bottom + 22} role="img" aria-label={words} className="overflow-visible">
        {over < 1 && <rect x={percent(over)} y="0" width={percent(1 - over)} height={bottom} className="fill-desk" />}
        {days.map(({ day, at }, index) => (
          <g key={day}>
            <line x1={percent(at)} x2={percent(at)} y1="0" y2={bottom} className="stroke-rule" />
            <text x={percent(at)} dx="4" y={bottom + 16} className="fill-ink-3 text-small">
              {WEEKDAYS[index]}
              <tspan className="phone:hidden"> {shortDay(day).split('\u00a0')[0]}</tspan>
            </text>
          </g>
        ))}
        <line x1="0" x2="100%" y1={bottom} y2={bottom} className="stroke-rule-strong" />
        {marks.map(({ key, severity, from, to, isOpen, lane: at }) => (
          <g key={key}>
            <rect
              x={percent(from)}
              y={at * lane + 5}
              width={`max(6px, ${percent(to - from)})`}
              style={{ width: `max(6px, ${percent(to - from)})` }}
              height={Math.round(lane * BAR)}
              rx="1"
              strokeWidth={hasNumbers ? 1.5 : 1}
              strokeDasharray={isOpen ? '3 2' : undefined}
              className={clsx('stroke-signal', severity === 'SEV1' ? 'fill-signal' : 'fill-paper')}
            />
            {hasNumbers && (
              <text
                x={percent(to > 0.9 ? from : Math.max(from, to))}
                y={at * lane + 14}
                dx={to > 0.9 ? -6 : 10}
                textAnchor={to > 0.9 ? 'end' : 'start'}
                className="fill-ink-2 text-small [paint-order:stroke] stroke-paper [stroke-width:3px]"
              >
                {key.slice(4)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption className="mt-1 text-small text-ink-3">
        Filled: SEV1. Outlined: SEV2. As long as it took to mitigate; dashed: not over. {review.timeZone}.
        {over < 1 && ' Shaded: still to come.'}
        {!hasNumbers && ' Their numbers stand in the list below.'}
      </figcaption>
    </figure>
  )
}
