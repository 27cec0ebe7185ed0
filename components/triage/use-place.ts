import { useQueryStates } from 'nuqs'
import { useEffect, useRef, useState } from 'react'
import type { Incident } from '@/lib/incidents/incident'
import { placeSearch } from '@/lib/triage/search'

export type Place = ReturnType<typeof usePlace>

const NONE: ReadonlySet<string> = new Set()

/** Where one stands in the queue and what is selected of it. The row that one goes to takes the focus once it is drawn. */
export function usePlace(rows: readonly Incident[], isDone: (row: Incident) => boolean) {
  const [{ at, preview }, setPlace] = useQueryStates(placeSearch, { history: 'replace' })
  const [selected, setSelected] = useState(NONE)
  const anchor = useRef<number | null>(null)
  /** The row that one goes to. What is drawn before it is, because something was selected on the way, takes no focus. */
  const goingTo = useRef<string | null>(null)
  const found = at === null ? -1 : rows.findIndex(({ key }) => key === at)
  const index = found >= 0 ? found : 0

  // A key may come before the row of the one before it is drawn.
  const here = useRef(index)
  useEffect(() => {
    here.current = index
  }, [index])

  function go(to: number, focus = true): void {
    const place = Math.max(0, Math.min(to, rows.length - 1))
    const row = rows[place]
    if (!row) return
    here.current = place
    goingTo.current = focus ? row.key : null
    void setPlace({ at: row.key })
  }

  const step = (by: 1 | -1) => go(here.current + by)

  /** From a row to the next that wants a decision; where none is left below, it stays. */
  function onFrom(row: Incident): void {
    const from = rows.findIndex(({ id }) => id === row.id)
    const next = rows.findIndex((other, place) => place > from && !isDone(other))
    if (next >= 0) go(next)
  }

  function add(first: number, last: number): void {
    const ids = rows.slice(first, last + 1).map(({ id }) => id)
    setSelected((held) => new Set([...held, ...ids]))
  }

  function select(to: number, mode: 'one' | 'range'): void {
    const row = rows[to]
    if (!row) return
    if (mode === 'range' && anchor.current !== null) {
      return add(Math.min(anchor.current, to), Math.max(anchor.current, to))
    }
    anchor.current = to
    setSelected((held) => toggled(held, row.id))
  }

  function stretch(by: 1 | -1): void {
    anchor.current ??= here.current
    const to = Math.max(0, Math.min(here.current + by, rows.length - 1))
    const from = Math.min(here.current, anchor.current)
    add(Math.min(from, to), Math.max(here.current, anchor.current, to))
    go(to)
  }

  const only = (ids: Iterable<string>) => {
    anchor.current = null
    setSelected(new Set(ids))
  }

  const isGoing = () => at !== null && goingTo.current === at

  function takeFocus(): boolean {
    const isThere = isGoing()
    if (isThere) goingTo.current = null
    return isThere
  }

  return {
    index,
    row: rows[index],
    /** Whether it was chosen, and not merely the first. */
    isChosen: found >= 0,
    leave: () => void setPlace({ at: null }),
    go,
    step,
    onFrom,
    isGoing,
    takeFocus,
    selected,
    select,
    stretch,
    only,
    hasPreview: preview !== 'off',
    turnPreview: () => void setPlace({ preview: preview === 'off' ? null : 'off' }),
  }
}

function toggled(held: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(held)
  if (!next.delete(id)) next.add(id)
  return next
}
