import { useQueryStates } from 'nuqs'
import { useMemo, useState } from 'react'
import { say } from '@/components/ui/said'
import type { Incident } from '@/lib/incidents/incident'
import { said } from '@/lib/lists/search'
import { triageSearch } from '@/lib/triage/search'
import { useBulk } from '@/lib/triage/use-bulk'
import { useDecisions } from '@/lib/triage/use-decisions'
import { useMarks } from '@/lib/triage/use-marks'
import { useQueue } from '@/lib/triage/use-queue'
import type { SheetName } from './sheets'
import { useAhead } from './use-ahead'
import { usePlace } from './use-place'
import { useRowKeys } from './use-row-keys'
import { useTriageKeys } from './use-triage-keys'

/** The queue, where one stands in it, and what can be done there, by hand and by key. `by` null: nothing. */
export function useTriage(by: string | null, singleKeys: boolean) {
  const [search, setSearch] = useQueryStates(triageSearch, { history: 'push' })
  const narrowed = useMemo(() => said(search), [search])
  const queue = useQueue(narrowed)
  const { rows, left } = queue
  const [sheet, setSheet] = useState<SheetName | null>(null)
  const [why, askWhy] = useState<string | null>(null)

  const marks = useMarks()
  const isDone = (row: Incident) => marks.all.has(row.id) || left.has(row.id) || row.lacks.length === 0
  const place = usePlace(rows, isDone)
  const decisions = useDecisions(place.row, by ?? '', { marks, next: place.onFrom, tell: say, askWhy })
  const selected = useMemo(() => rows.filter(({ id }) => place.selected.has(id)), [rows, place.selected])
  const bulk = useBulk(selected, { marks, tell: say, keep: place.only })
  useAhead(rows, place.index)

  async function renew(): Promise<void> {
    try {
      await queue.renew()
      marks.clear()
      say({ words: 'The queue is as it is by now.' })
    } catch (error) {
      say({ problem: (error as Error).message })
    }
  }

  /** Null: to all that want a decision. */
  function narrow(change: Partial<Record<keyof typeof search, string | null>> | null): void {
    place.leave()
    void setSearch(change as Partial<typeof search> | null)
  }

  useTriageKeys({
    place,
    decisions,
    bulk: selected.length > 0 ? bulk : null,
    mayDecide: by !== null,
    renew: () => void renew(),
    open: setSheet,
    filter: () => document.getElementById('queue-filter')?.focus(),
  })
  const onKeyDown = useRowKeys(place, singleKeys)

  const { tab: _, ...filter } = narrowed
  return {
    tab: search.tab,
    filter,
    narrow,
    queue,
    renew,
    place,
    marks: marks.all,
    isAllDone: rows.length > 0 && !queue.list.hasNextPage && rows.every(isDone),
    decisions,
    selected,
    bulk,
    sheet,
    setSheet,
    why,
    askWhy,
    onKeyDown,
  }
}
