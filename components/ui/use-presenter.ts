import { useCallback, useEffect, useState } from 'react'

/**
 * One item at a time: the arrows go on and back, Escape leaves. Keys in fields stay theirs. `placeOf` names the element
 * of an item.
 */
export function usePresenter<Id extends string>(ids: readonly Id[], placeOf: (id: Id) => string) {
  const [at, setAt] = useState<number | null>(null)
  const last = ids.length - 1
  const isOn = at !== null
  const to = useCallback((next: number) => setAt(Math.min(last, Math.max(0, next))), [last])

  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isInField(event.target)) return
      const step = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 }[event.key]
      if (step) setAt((now) => Math.min(last, Math.max(0, (now ?? 0) + step)))
      else if (event.key === 'Home') setAt(0)
      else if (event.key === 'End') setAt(last)
      else if (event.key === 'Escape') setAt(null)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isOn, last])

  // Whoever hears the page hears the item that came.
  useEffect(() => {
    if (at !== null) document.getElementById(placeOf(ids[at]!))?.focus()
  }, [at, ids, placeOf])

  return { at, id: at === null ? null : ids[at]!, to, leave: () => setAt(null) }
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [role=dialog], [role=listbox]') !== null
}
