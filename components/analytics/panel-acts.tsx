import { useQueryState } from 'nuqs'
import { chartCsv, type ChartTable } from '@/lib/analytics/chart-table'
import type { DefinitionId } from '@/lib/analytics/definitions'
import { type PanelId, tableSearch } from '@/lib/analytics/search'
import { DefinitionWord } from './definition-word'

/** What every chart offers at its head: its numbers as a table and as a file, and what they mean. */
export function PanelActs({
  panel,
  of,
  table,
  definitions,
}: {
  panel: PanelId
  of: string
  table: ChartTable | null
  definitions: readonly DefinitionId[]
}) {
  const { isTable, toggle } = useTable(panel)

  return (
    <span className="ml-auto flex gap-3.5 whitespace-nowrap" data-paper="none">
      {table && (
        <>
          <button type="button" className="act" aria-pressed={isTable} aria-label={`Table: ${of}`} onClick={toggle}>
            {isTable ? 'Chart' : 'Table'}
          </button>
          <button type="button" className="act" aria-label={`CSV: ${of}`} onClick={() => download(table)}>
            CSV
          </button>
        </>
      )}
      <DefinitionWord ids={definitions} of={of} />
    </span>
  )
}

/** Whether a panel stands as a table is part of the address, so that a link shows what was seen. */
export function useTable(panel: PanelId) {
  const [tables, setTables] = useQueryState('table', tableSearch.table)
  const isTable = tables.includes(panel)
  const toggle = () => void setTables(isTable ? tables.filter((some) => some !== panel) : [...tables, panel])

  return { isTable, toggle }
}

function download(table: ChartTable) {
  // Spreadsheets take a file without the mark for Latin-1.
  const url = URL.createObjectURL(new Blob(['\ufeff', chartCsv(table)], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: `${table.name}.csv` })
  link.click()
  URL.revokeObjectURL(url)
}
