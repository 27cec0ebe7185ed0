import { useId } from 'react'
import { OriginGlyph } from '@/components/origins/origin-glyph'
import { fillOf, OriginPatterns } from '@/components/origins/origin-patterns'
import { RowsLink } from '@/components/ui/rows-link'
import type { ModeHead, ModeRow } from '@/lib/analytics/modes/modes-rows'
import { percent } from './scale'

/** Counts by mode and origin, each on a bar as long as its share of the origin. A table that is read like a chart. */
export function ModeGrid({ rows, heads, caption }: { rows: ModeRow[]; heads: ModeHead[]; caption: string }) {
  const id = useId()
  const widest = Math.max(0.01, ...rows.flatMap(({ cells }) => cells.map(({ share }) => share)))

  return (
    <div className="chart">
      <svg width="0" height="0" aria-hidden="true" className="absolute">
        <OriginPatterns id={id} />
      </svg>
      <p className="mb-3 hidden flex-wrap gap-x-4.5 gap-y-1 text-small text-ink-2 phone:flex" aria-hidden="true">
        {heads.map(({ origin, label }) => (
          <span key={origin} className="inline-flex items-center gap-1.5">
            <OriginGlyph origin={origin} />
            {label}
          </span>
        ))}
      </p>
      <table className="w-full table-fixed border-collapse text-ui">
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          <col className="w-[8.5rem] phone:w-[6.25rem]" />
          {heads.map(({ origin }) => (
            <col key={origin} />
          ))}
          <col className="w-[5.5rem] phone:w-[3.5rem]" />
        </colgroup>
        <thead className="align-bottom text-small text-ink-3">
          <tr>
            <th scope="col" className="pb-1.5 text-left font-normal">
              Failure mode
            </th>
            {heads.map(({ origin, label }) => (
              <th key={origin} scope="col" className="pb-1.5 pl-3 text-left font-normal text-ink-2 phone:pl-1.5">
                <span className="inline-flex items-center gap-1.5">
                  <OriginGlyph origin={origin} />
                  <span className="phone:sr-only">{label}</span>
                </span>
              </th>
            ))}
            <th scope="col" className="pb-1.5 pl-3 text-right font-normal phone:pl-1">
              Silently
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-t border-rule first:border-rule-strong">
              <th scope="row" className="h-10 text-left font-normal">
                <RowsLink href={row.href}>{row.label}</RowsLink>
              </th>
              {row.cells.map((cell) => (
                <td key={cell.origin} className="pl-3 phone:pl-1.5">
                  <Cell cell={cell} length={cell.share / widest} id={id} />
                </td>
              ))}
              <td className="text-right whitespace-nowrap text-ink-2">
                {row.silent.href ? <RowsLink href={row.silent.href}>{row.silent.text}</RowsLink> : row.silent.text}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot className="text-small text-ink-3">
          <tr className="border-t border-rule-strong">
            <th scope="row" className="h-9 text-left font-normal">
              All incidents
            </th>
            {heads.map(({ origin, incidents, why, href }) => (
              <td key={origin} className="pl-3 phone:pl-1.5">
                <RowsLink href={href} className="text-ink">
                  {incidents}
                </RowsLink>
                {why && <span className="block phone:sr-only">{why}</span>}
              </td>
            ))}
            <td />
          </tr>
          <tr className="border-t border-rule">
            <th scope="row" className="h-9 text-left font-normal">
              Mature changes
            </th>
            {heads.map(({ origin, changes }) => (
              <td key={origin} className="pl-3 phone:pl-1.5">
                {changes}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
      {heads.map(
        ({ origin, label, why }) =>
          why && (
            <p key={origin} className="mt-2 hidden text-small text-ink-3 phone:block" aria-hidden="true">
              {label}: {why}
            </p>
          ),
      )}
    </div>
  )
}

function Cell({ cell, length, id }: { cell: ModeRow['cells'][number]; length: number; id: string }) {
  if (!cell.incidents) return <span className="text-ink-3">{cell.incidents === null ? '–' : '0'}</span>

  return (
    <span className="grid grid-cols-[1.9rem_minmax(0,1fr)] items-center gap-x-1 pr-2.5 phone:pr-0 phone:grid-cols-1 phone:py-1">
      <RowsLink href={cell.href}>{cell.incidents}</RowsLink>
      <svg width="100%" height="9" aria-hidden="true" overflow="visible">
        <title>{cell.words}</title>
        <rect width={percent(length)} height="9" rx="1" {...fillOf(cell.origin, id)} />
      </svg>
    </span>
  )
}
