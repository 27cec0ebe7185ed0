import Link from 'next/link'
import { RowsLink } from '@/components/ui/rows-link'
import type { GroupRow } from '@/lib/analytics/team-rates/team-rates-rows'
import { linearAt } from './scale'
import { type Tick, TickLabels, TickLines } from './tick-row'

const GRID =
  'grid grid-cols-[11rem_minmax(0,1fr)_12rem] items-center gap-x-4 phone:grid-cols-[minmax(0,1fr)_9.5rem] phone:gap-x-3'

/** Groups by name: each rate as counted, and below it the same drawn towards all, on one axis. Ink: it is of no origin. */
export function GroupRows({
  rows,
  ticks,
  centre,
}: {
  rows: readonly GroupRow[]
  ticks: readonly Tick[]
  /** The rate that the drawn ones are drawn towards; null: none is. */
  centre: number | null
}) {
  const at = linearAt(0, ticks.at(-1)?.value ?? 1)
  const isDrawn = rows.some(({ drawn }) => drawn !== null)

  return (
    <div className="chart text-ui">
      {isDrawn && <Key />}
      <ul>
        {rows.map((row) => (
          <li key={row.slug} className={`${GRID} min-h-14 border-t border-rule py-1 first:border-rule-strong`}>
            <span className="min-w-0 phone:col-span-2 phone:flex phone:items-baseline phone:justify-between phone:gap-x-3">
              <Link
                href={row.page}
                prefetch={false}
                className="inline-block max-w-full min-h-6 font-medium break-words underline-offset-4 hover:underline"
              >
                {row.name}
              </Link>
              <span className="block text-small text-ink-3">{row.coverage}</span>
            </span>
            {row.own === null ? (
              <span className="col-span-2 text-small text-ink-3">{row.note}</span>
            ) : (
              <>
                <Marks row={row} ticks={ticks} at={at} centre={centre} />
                <span className="text-right">
                  <RowsLink href={row.rows} className="whitespace-nowrap">
                    <b>{row.own.figure}</b> {row.own.interval}
                  </RowsLink>
                  {row.drawn && (
                    <span className="block text-small whitespace-nowrap text-ink-2">
                      drawn {row.drawn.figure} {row.drawn.interval}
                    </span>
                  )}
                  <span className="block text-small text-ink-3">{row.counts}</span>
                  {row.note && <span className="block text-small text-ink-3">{row.note}</span>}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className={`${GRID} border-t border-rule-strong`}>
        <span className="phone:hidden" />
        <TickLabels ticks={ticks} at={at} />
      </div>
    </div>
  )
}

/** What the two marks are. */
function Key() {
  return (
    <p className="flex flex-wrap gap-x-5 pb-2 text-small text-ink-2">
      <span className="inline-flex items-center gap-1.5">
        <svg viewBox="-6 -8 12 16" width="12" height="16" aria-hidden="true">
          <rect className="ratio-mark" x="-2.5" y="-7" width="5" height="14" rx="1" />
        </svg>
        as counted
      </span>
      <span className="inline-flex items-center gap-1.5">
        <svg viewBox="-6 -8 12 16" width="12" height="16" aria-hidden="true">
          <rect className="ratio-mark hollow" x="-2.5" y="-5" width="5" height="10" rx="1" />
        </svg>
        drawn towards the rate of all, the dotted line
      </span>
    </p>
  )
}

function Marks({
  row: { own, drawn },
  ticks,
  at,
  centre,
}: {
  row: GroupRow
  ticks: readonly Tick[]
  at: (value: number) => string
  centre: number | null
}) {
  return (
    <svg width="100%" height="56" aria-hidden="true" overflow="visible">
      <TickLines ticks={ticks} at={at} from={-5} to={61} />
      {centre !== null && drawn && <line className="ref-line" x1={at(centre)} x2={at(centre)} y1="-5" y2="61" />}
      {own && <Mark mark={own} at={at} y={drawn ? 18 : 28} half={7} look="ratio-mark" />}
      {drawn && <Mark mark={drawn} at={at} y={40} half={5} look="ratio-mark hollow" />}
    </svg>
  )
}

function Mark({
  mark: { value, low, high },
  at,
  y,
  half,
  look,
}: {
  mark: { value: number; low: number; high: number }
  at: (value: number) => string
  y: number
  half: number
  look: string
}) {
  return (
    <>
      <line className="ratio-bar" x1={at(low)} x2={at(high)} y1={y} y2={y} />
      <line className="ratio-bar" x1={at(low)} x2={at(low)} y1={y - 4} y2={y + 4} />
      <line className="ratio-bar" x1={at(high)} x2={at(high)} y1={y - 4} y2={y + 4} />
      <svg x={at(value)} y={y} overflow="visible">
        <rect className={look} x="-2.5" y={-half} width="5" height={2 * half} rx="1" />
      </svg>
    </>
  )
}
