import type { ReactNode } from 'react'
import { ChartTable } from '@/components/charts/chart-table'
import type { ChartTable as Table } from '@/lib/analytics/chart-table'
import type { PanelId } from '@/lib/analytics/search'
import { useTable } from './panel-acts'

/**
 * A chart, or in its place its numbers. The panels around do not ask which: a click on one table would draw the charts
 * of all of them again before it was answered.
 */
export function ChartOrTable({ panel, table, children }: { panel: PanelId; table: Table | null; children: ReactNode }) {
  const { isTable } = useTable(panel)
  return table && isTable ? <ChartTable table={table} /> : children
}
