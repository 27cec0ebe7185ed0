import { RowsLink } from '@/components/ui/rows-link'
import type { ChartTable as Rows } from '@/lib/analytics/chart-table'

/** The numbers of a chart for those who would rather read them. Scrolls sideways by itself where it is wide. */
export function ChartTable({ table }: { table: Rows }) {
  return (
    <div className="max-h-[27rem] overflow-auto" role="region" aria-label={table.caption} tabIndex={0}>
      <table className="w-full border-collapse text-ui">
        <caption className="sr-only">{table.caption}</caption>
        <thead>
          <tr className="text-small text-ink-3">
            {table.columns.map(({ name, numeric }) => (
              <th
                key={name}
                scope="col"
                className={`sticky top-0 bg-paper pr-4 pb-1.5 align-bottom font-normal last:pr-0 ${side(numeric)}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, place) => (
            <tr key={place} className="border-t border-rule">
              {row.map(({ text, href }, column) => (
                <td
                  key={column}
                  className={`h-9 pr-4 whitespace-nowrap last:pr-0 ${side(table.columns[column]?.numeric)}`}
                >
                  {href ? (
                    <RowsLink href={href} className="inline-block py-1">
                      {text}
                    </RowsLink>
                  ) : (
                    text
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const side = (numeric = false) => (numeric ? 'text-right' : 'text-left')
