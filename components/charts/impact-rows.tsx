import { useId } from 'react'
import { fillOf, OriginPatterns } from '@/components/origins/origin-patterns'
import { RowsLink, RowsMark } from '@/components/ui/rows-link'
import type { ImpactRow } from '@/lib/analytics/register/register-rows'
import { percent } from './scale'

const GRID = 'grid grid-cols-[7rem_minmax(0,1fr)_2.5rem] items-center gap-x-3'

/** How many incidents of an impact there were, in whose code, and when they began. */
export function ImpactRows({ rows }: { rows: ImpactRow[] }) {
  const id = useId()

  return (
    <ul className="chart">
      {rows.map((row) => (
        <li key={row.id} className="border-t border-rule py-2 first:border-rule-strong">
          <div className={GRID}>
            <RowsLink href={row.href}>{row.label}</RowsLink>
            <Parts row={row} id={`${id}${row.id}`} />
            <b className="text-right">
              <RowsLink href={row.href}>{row.incidents}</RowsLink>
            </b>
          </div>
          {(row.days || row.why) && (
            <p className="mt-0.5 pl-[7.75rem] text-small text-ink-3">{row.why || `Began ${row.days}`}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Parts({ row, id }: { row: ImpactRow; id: string }) {
  return (
    <span>
      <span className="sr-only">{row.parts.map(({ words }) => words).join(', ')}</span>
      <svg width="100%" height="22" aria-hidden="true" className="block">
        <OriginPatterns id={id} />
        <line className="axis-line" x1="0" x2="0" y1="0" y2="22" />
        {row.parts.map(({ origin, from, to, words, href }) => (
          <RowsMark key={origin} href={href}>
            <title>{words}</title>
            <rect x={percent(from)} y="5" width={percent(to - from)} height="12" rx="1" {...fillOf(origin, id)} />
          </RowsMark>
        ))}
      </svg>
    </span>
  )
}
