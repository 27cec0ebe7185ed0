import { useSyncExternalStore } from 'react'

const inHand = new Map<string, number>()
const listeners = new Set<() => void>()

/** Somebody changes this here, and has on screen what is not sent yet: until the answer is called it is asked for by nobody else. */
export function takeInHand(name: string): () => void {
  put(name, (inHand.get(name) ?? 0) + 1)
  return () => put(name, (inHand.get(name) ?? 1) - 1)
}

export function isInHand(name: unknown): boolean {
  return typeof name === 'string' && inHand.has(name)
}

/** Whether anything is on screen that is not known to be on disk yet. */
export function useInHand(): boolean {
  return useSyncExternalStore(
    watch,
    () => inHand.size > 0,
    () => false,
  )
}

/** Until nothing is in hand; at once where nothing is. */
export function untilLetGo(): Promise<void> {
  if (inHand.size === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = watch(() => {
      if (inHand.size > 0) return
      stop()
      resolve()
    })
  })
}

function put(name: string, times: number): void {
  if (times > 0) inHand.set(name, times)
  else inHand.delete(name)
  for (const changed of listeners) changed()
}

function watch(changed: () => void): () => void {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}
