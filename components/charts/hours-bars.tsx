import clsx from 'clsx'
import { useId } from 'react'
import { fillOf, OriginPatterns } from '@/components/origins/origin-patterns'
import { RowsLink, RowsMark } from '@/components/ui/rows-link'
import type { HoursRow } from '@/lib/analytics/hours-rows'
import { counted } from '@/lib/format'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import { HoursScale } from './hours-scale'
import { linearAt, percent } from './scale'

/** So many rows fit on a sheet with the rest of the report; what is left out is said. */
const ON_PAPER = 9

const GRID =
  'grid grid-cols-[8.5rem_minmax(0,1fr)_4.5rem_8.25rem_4rem] items-center gap-x-3.5 print:grid-cols-[7rem_minmax(0,1fr)_4.5rem_4rem] phone:grid-cols-[1fr_auto_auto] phone:gap-x-3'

/** Hours as a share of the rostered week. AI lies on the base line and is thicker, to be read against a third. */
export function HoursBars({ rows, ticks, third }: { rows: HoursRow[]; ticks: number[]; third: number }) {
  const id = useId()
  const at = linearAt(0, ticks.at(-1) ?? 1)

  return (
    <div className="chart">
      <svg width="0" height="0" aria-hidden="true" className="absolute">
        <OriginPatterns id={id} />
      </svg>
      <div className={`${GRID} items-end text-small text-ink-3`}>
        <span className="phone:hidden" />
        <div className="phone:col-span-3">
          <HoursScale ticks={ticks} third={third} at={at} />
        </div>
        <span className="text-right phone:hidden">AI share</span>
        <span className="text-right phone:hidden print:hidden">AI hours</span>
        <span className="text-right phone:hidden">Logged by</span>
      </div>
      <ul>
        {rows.map((row, place) => (
          <li
            key={row.id}
            className={clsx(
              GRID,
              'min-h-[38px] border-t border-rule first:border-rule-strong phone:pt-2 print:min-h-6.5',
              place >= ON_PAPER && 'print:hidden',
              row.total && 'font-medium',
            )}
          >
            <RowsLink href={row.href} className={clsx('truncate', row.why && 'phone:col-span-3')}>
              {row.name}
            </RowsLink>
            {row.why ? (
              <span className="text-small font-normal text-ink-3 phone:col-start-1 phone:col-end-4 phone:pb-2">
                {row.why}
              </span>
            ) : (
              <div className="phone:order-last phone:col-span-3 print:-my-1">
                <Bars row={row} ticks={ticks} third={third} at={at} id={id} />
              </div>
            )}
            <b className={clsx('text-right whitespace-nowrap', row.why && 'phone:hidden')}>{row.aiShare}</b>
            <span className={clsx('text-right whitespace-nowrap text-ink-3 print:hidden', row.why && 'phone:hidden')}>
              {row.aiHours}
            </span>
            <span className="text-right whitespace-nowrap text-ink-3 phone:hidden">{row.loggedBy}</span>
          </li>
        ))}
      </ul>
      {rows.length > ON_PAPER && (
        <p className="hidden pt-1 text-small text-ink-3 print:block">
          {counted(rows.length - ON_PAPER, 'more team')} on the page this was printed from.
        </p>
      )}
    </div>
  )
}

type Drawn = { row: HoursRow; ticks: number[]; third: number; at: (value: number) => string; id: string }

function Bars({ row, ticks, third, at, id }: Drawn) {
  const width = (from: number, to: number) => percent((to - from) / (ticks.at(-1) ?? 1))

  return (
    <>
      <span className="sr-only">{wordsOf(row)}</span>
      <svg width="100%" height="38" aria-hidden="true">
        {ticks.map((tick) => (
          <line
            key={tick}
            className={tick === 0 ? 'axis-line' : 'grid-line'}
            x1={at(tick)}
            x2={at(tick)}
            y1="0"
            y2="38"
          />
        ))}
        {row.bars.map(({ origin, from, to, words, href }) => {
          const thick = origin === 'AI'
          return (
            <RowsMark key={origin} href={href}>
              <title>{words}</title>
              <svg x={at(from)} width={width(from, to)} y={thick ? 13 : 16} height={thick ? 16 : 10} overflow="visible">
                <rect width="100%" height="100%" rx="1" {...fillOf(origin, id)} />
                {from > 0 && <line x1="0" x2="0" y1="-1" y2="11" stroke="var(--color-paper)" strokeWidth="2" />}
              </svg>
            </RowsMark>
          )
        })}
        {row.estimated && (
          <svg y="31" x="0" width={at(row.estimated.share)} height="5" overflow="visible">
            <title>{row.estimated.words}</title>
            <rect className="estimate" width="100%" height="5" rx="1" />
          </svg>
        )}
        <line className="ref-line" strokeWidth="1.25" x1={at(third)} x2={at(third)} y1="0" y2="38" />
        {row.worst && (
          <svg x={at(row.worst.share)} y="21" overflow="visible">
            <RowsMark href={row.worst.href}>
              <title>{row.worst.words}</title>
              <rect x="-12" y="-7" width="24" height="14" fill="transparent" />
              <path className="cross-halo" d="M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5" />
              <path className="cross" d="M-3.5-3.5 3.5 3.5M3.5-3.5-3.5 3.5" />
            </RowsMark>
          </svg>
        )}
      </svg>
    </>
  )
}

function wordsOf(row: HoursRow): string {
  const parts = row.bars.map(({ origin, words }) => `${ORIGIN_LABELS[origin]} ${words}`)
  return [row.name, ...parts, row.worst?.words, row.estimated?.words].filter(Boolean).join('; ')
}
