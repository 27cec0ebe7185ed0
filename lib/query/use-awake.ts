import { useSyncExternalStore } from 'react'

let isAwake = false

/** False on the server and while the page wakes in the browser; true a moment later, once what the page brought is unpacked. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    wake,
    () => isAwake,
    () => false,
  )
}

function wake(changed: () => void): () => void {
  const timer = setTimeout(() => {
    isAwake = true
    changed()
  })
  return () => clearTimeout(timer)
}
