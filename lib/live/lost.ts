import { useSyncExternalStore } from 'react'

let isLost = false
const watchers = new Set<() => void>()

export function sayLost(now: boolean): void {
  isLost = now
  watchers.forEach((changed) => changed())
}

/** Whether updates have not been coming for a while though they should. */
export function useIsLost(): boolean {
  return useSyncExternalStore(
    watch,
    () => isLost,
    () => false,
  )
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => void watchers.delete(changed)
}
