import { useSyncExternalStore } from 'react'
import { holdTyped, takeTyped } from './typed-ahead'

/** What lies over the page, one at a time. To log may be handed a line that is already known, or what it is about. */
export type Overlay = { name: 'palette' | 'keys' | 'log'; line?: string; as?: 'incident' | 'hours' }

let open: Overlay | null = null
const listeners = new Set<() => void>()

export function openOverlay(name: Overlay['name'], given: Omit<Overlay, 'name'> = {}): void {
  // The sheet of keys has no field, and one that is open has the focus already.
  if (name !== 'keys' && name !== open?.name) holdTyped()
  set({ name, ...given })
}

export function closeOverlay(): void {
  takeTyped()
  set(null)
}

export function useOverlay(): Overlay | null {
  return useSyncExternalStore(
    watch,
    () => open,
    () => null,
  )
}

function set(next: Overlay | null): void {
  open = next
  for (const changed of listeners) changed()
}

function watch(changed: () => void): () => void {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}
