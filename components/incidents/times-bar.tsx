import clsx from 'clsx'
import { useId } from 'react'
import { clock, zoneName } from '@/lib/format-time'
import type { Led, Mark, Phase, Span, TimesBar } from '@/lib/incidents/times-bar'
import { timesTicks } from '@/lib/incidents/times-ticks'

const TIER = 22
const BAR = 24
const FILLS: Partial<Record<Phase, string>> = { seen: 'fill-heat-2', acting: 'fill-heat-4', watching: 'fill-heat-1' }
/** Narrower spans are drawn without their words; the list below has them. */
const WORDS_FROM = 0.1
const LED_WORDS_FROM = 0.24

const percent = (part: number) => `${(part * 100).toFixed(3)}%`

/** The times of an incident on one axis. The list beside it says the same to those who do not see it. */
export function TimesDrawn({ bar, zone }: { bar: TimesBar; zone: string }) {
  const hatch = useId()
  const height = (Math.max(...bar.marks.map(({ tier }) => tier)) + 1) * TIER + 6

  return (
    <div className="chart pr-40 phone:pr-0" aria-hidden="true">
      <svg width="100%" height={height} className="phone:hidden">
        {bar.marks.map((mark) => (
          <Label key={mark.milestone} mark={mark} height={height} zone={zone} />
        ))}
      </svg>
      <svg width="100%" height={BAR}>
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="1" height="6" fill="var(--color-ink-3)" />
          </pattern>
        </defs>
        {bar.led && <LedBy led={bar.led} until={bar.marks[0]?.at ?? 0} zone={zone} />}
        {bar.spans.map((span) => (
          <Drawn key={`${span.phase}${span.from}`} span={span} hatch={`url(#${hatch})`} />
        ))}
        {bar.marks.map(({ milestone, at }) => (
          <line key={milestone} x1={percent(at)} x2={percent(at)} y1="0" y2={BAR} className="one-line" />
        ))}
      </svg>
      <Axis bar={bar} zone={zone} />
    </div>
  )
}

function Label({ mark: { milestone, time, at, tier }, height, zone }: { mark: Mark; height: number; zone: string }) {
  const top = height - 6 - (tier + 1) * TIER

  return (
    <svg x={percent(at)} overflow="visible">
      <line y1={top + 2} y2={height} className="one-line" />
      <text x="7" y={top + 13} className="named">
        {milestone} {clock(time, zone)}
      </text>
    </svg>
  )
}

/** The change it began after, from where that went out; its words only where they have room. */
function LedBy({ led: { name, time, words }, until, zone }: { led: Led; until: number; zone: string }) {
  return (
    <>
      <line x1="8" x2={percent(until)} y1={BAR - 6} y2={BAR - 6} className="ref-line" />
      <path d={`M0 ${BAR}l-5-8h10Z`} className="fill-ink" />
      {until >= LED_WORDS_FROM && (
        <text x="0" y={BAR - 13} className="phone:hidden">
          {name} went out {clock(time, zone)}, {words} before
        </text>
      )}
    </>
  )
}

function Drawn({ span: { phase, from, to, words }, hatch }: { span: Span; hatch: string }) {
  const place = { x: percent(from), width: percent(to - from) }

  return (
    <>
      {phase === 'unseen' && <rect {...place} y="1" height={BAR - 2} fill={hatch} />}
      {phase === 'open' ? (
        <OpenEnd {...place} />
      ) : (
        <rect {...place} y="1" height={BAR - 2} className={FILLS[phase] ?? 'gap-frame'} />
      )}
      {to - from >= WORDS_FROM && phase !== 'unseen' && (
        <text
          x={percent((from + to) / 2)}
          y={BAR / 2 + 4}
          textAnchor="middle"
          className={clsx(phase !== 'open' && 'phone:hidden', phase === 'acting' ? '!fill-heat-text-high' : 'said')}
        >
          {words}
        </text>
      )}
    </>
  )
}

/** What goes on has no end to be drawn: two lines, and no third to close them. */
function OpenEnd({ x, width }: { x: string; width: string }) {
  return (
    <svg x={x} width={width} height={BAR}>
      {[1, BAR - 1].map((y) => (
        <line key={y} x1="0" x2="100%" y1={y} y2={y} className="ref-line" />
      ))}
    </svg>
  )
}

function Axis({ bar, zone }: { bar: TimesBar; zone: string }) {
  return (
    <div className="relative border-t border-rule-strong">
      <svg width="100%" height="22">
        {timesTicks(bar.begins, bar.ends, zone).map(({ time, at, label }) => (
          <svg key={time} x={percent(at)} overflow="visible">
            <line y2="4" className="axis-line" />
            <text y="17" textAnchor={at < 0.03 ? 'start' : at > 0.97 ? 'end' : 'middle'}>
              {label}
            </text>
          </svg>
        ))}
      </svg>
      <span className="absolute top-1 -right-40 text-small text-ink-3 phone:hidden">{zoneName(zone, bar.begins)}</span>
    </div>
  )
}
