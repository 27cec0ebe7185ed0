import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect } from 'react'
import type { Place } from './use-place'

const OPEN = '[role=combobox], [role=listbox], [role=dialog]'
const FIELDS = `input:not([type=checkbox]), textarea, select, [contenteditable], ${OPEN}`

/** The keys that are no letters, and work for whoever switched those off: arrows, Enter where nothing has the focus, Escape. */
export function useRowKeys(place: Place, singleKeys: boolean) {
  const router = useRouter()
  const { row, selected } = place

  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      const { target, key, defaultPrevented } = event
      if (defaultPrevented || !row) return
      const isOnPage = target === document.body || target === document.getElementById('main')
      const isOpen = target instanceof Element && target.closest(OPEN) !== null
      if (key === 'Escape' && selected.size > 0 && !isOpen) place.only([])
      if (key === 'Enter' && isOnPage) router.push(`/incidents/${row.key}`)
      const isOnRow = target instanceof HTMLAnchorElement && target.closest('ol li[aria-current]') !== null
      if (key === ' ' && singleKeys && (isOnPage || isOnRow)) {
        event.preventDefault()
        place.turnPreview()
      }
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  })

  return (event: KeyboardEvent) => {
    const { target, key, shiftKey, altKey, ctrlKey, metaKey } = event
    if (!(target instanceof Element) || altKey || ctrlKey || metaKey) return
    if (target.closest(FIELDS)) return
    const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null
    if (by === null || !target.closest('ol')) return
    event.preventDefault()
    if (shiftKey) place.stretch(by)
    else place.step(by)
  }
}
