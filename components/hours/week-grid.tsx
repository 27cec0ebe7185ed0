import { useId } from 'react'
import { OriginShape } from '@/components/origins/origin-glyph'
import { duration } from '@/lib/format-duration'
import { shortDay } from '@/lib/format-time'
import type { WorkWeek } from '@/lib/work/week'
import { type Block, hoursShown, weekBlocks } from '@/lib/work/week-blocks'
import { ACTIVITY_WORDS } from '@/lib/work/words'

const HOUR_PX = 26
const LETTER_PX = 7
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** The week as it was worked, to look at. All of it stands in words below, where it can be edited. */
export function WeekGrid({ week, onPick }: { week: WorkWeek; onPick: (id: string) => void }) {
  const id = useId()
  const blocks = weekBlocks(week.entries, week.timeZone)
  const { from, to } = hoursShown(blocks)
  const height = (to - from) * HOUR_PX + 1
  const hours = Array.from({ length: to - from + 1 }, (_, at) => from + at)

  return (
    <figure
      aria-label="The week by time of day; the list below has the same entries"
      className="grid grid-cols-[2.5rem_repeat(7,minmax(0,1fr))] phone:hidden"
    >
      <span />
      {week.days.map(({ day }, at) => (
        <p key={day} className="border-b border-rule-strong px-2 pb-1.5 text-small text-ink-3">
          <span className={day === week.today ? 'font-medium text-ink' : ''}>
            {DAYS[at]} {shortDay(day)}
          </span>
        </p>
      ))}
      <svg aria-hidden="true" width="100%" height={height} className="overflow-visible">
        {hours.slice(0, -1).map((hour) => (
          <text key={hour} x="0" y={(hour - from) * HOUR_PX + 14} className="fill-ink-3 text-small">
            {String(hour).padStart(2, '0')}
          </text>
        ))}
      </svg>
      {week.days.map(({ day }) => (
        <svg key={day} aria-hidden="true" width="100%" height={height} className="border-l border-rule">
          <defs>
            <pattern id={`${id}-cut`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill="var(--color-paper)" />
              <rect width="1.25" height="6" fill="var(--color-control)" />
            </pattern>
          </defs>
          {hours.map((hour) => (
            <line
              key={hour}
              x2="100%"
              y1={(hour - from) * HOUR_PX + 0.5}
              y2={(hour - from) * HOUR_PX + 0.5}
              stroke="var(--color-rule)"
            />
          ))}
          {blocks
            .filter((block) => block.day === day)
            .map((block) => (
              <BlockShape key={block.entry.id} block={block} from={from} cut={`url(#${id}-cut)`} onPick={onPick} />
            ))}
        </svg>
      ))}
    </figure>
  )
}

const FILLS = {
  AI: ['var(--color-ai-wash)', 'var(--color-ai)'],
  HUMAN: ['var(--color-human-wash)', 'var(--color-human)'],
  MIXED: ['var(--color-mixed-wash)', 'var(--color-mixed)'],
  UNKNOWN: ['var(--color-unknown-wash)', 'var(--color-unknown)'],
} as const

function BlockShape({
  block: { entry, from: begin, to: end, lane, lanes, trimmedTo },
  from,
  cut,
  onPick,
}: {
  block: Block
  from: number
  cut: string
  onPick: (id: string) => void
}) {
  const scale = (minute: number) => ((minute - from * 60) * HOUR_PX) / 60
  const [y, height] = [scale(begin) + 1, Math.max(5, scale(end) - scale(begin) - 1)]
  const cutHeight = Math.max(0, Math.min(height, scale(trimmedTo) - scale(begin)))
  const [wash, ink] = FILLS[entry.origin]
  const name = entry.incident ?? ACTIVITY_WORDS[entry.activity]
  const textAt = height - cutHeight >= 18 ? cutHeight : 0

  return (
    <svg
      x={`${1.5 + (lane * 97) / lanes}%`}
      y={y}
      width={`${97 / lanes - (lanes > 1 ? 1 : 0)}%`}
      height={height}
      onClick={() => onPick(entry.id)}
      className="cursor-pointer"
    >
      <title>{`${name}, ${duration(entry.minutes)}`}</title>
      <rect width="100%" height={height} rx="1" fill="var(--color-paper)" />
      <rect width="100%" height={height} rx="1" fill={wash} />
      {cutHeight > 0 && <rect width="100%" height={cutHeight} fill={cut} />}
      <rect width="3" height={height} fill={ink} />
      {height >= 18 && (
        <>
          {cutHeight > 0 && textAt === 0 && (
            <rect x="6" y="2" width={name.length * LETTER_PX + 5} height="16" fill="var(--color-paper)" />
          )}
          <text x="9" y={textAt + 14} className="fill-ink text-small">
            {name}
          </text>
          {height - textAt >= 34 && (
            <text x="9" y={textAt + 30} className="fill-ink-2 text-small">
              {duration(entry.minutes)}
            </text>
          )}
        </>
      )}
      {height - textAt >= 18 && lanes === 1 && (
        <svg x="100%" y={textAt + 9} className="overflow-visible">
          <g transform="translate(-11 0)">
            <OriginShape origin={entry.origin} size={7} />
          </g>
        </svg>
      )}
    </svg>
  )
}
