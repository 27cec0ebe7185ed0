import { useSyncExternalStore } from 'react'

export type Done = { words: string; undo?: () => void } | { problem: string }

/**
 * Something to say that outlives what said it. `id`: in place of what was said under it before, and beside the rest.
 * `more`: what else can be said of it, by its key as well while it is shown.
 */
export type Said = Done & { id?: string; link?: { href: string; name: string }; more?: More }
export type More = { name: string; key: string; act: () => void }

/** `at`: the page it was said on. */
export type Shown = Said & { id: string; nth: number; at: string }

const MOST = 3
const LATEST = 'latest'

let shown: readonly Shown[] = []
let latest: Shown | null = null
let nth = 0
const listeners = new Set<() => void>()

/** What was done, or why it was not. It takes the place of what was said last, unless it has a name of its own. */
export function say(said: Said): void {
  const item = { ...said, id: said.id ?? LATEST, nth: (nth += 1), at: location.pathname }
  // What says itself in the background leaves the way back from what somebody did.
  if (item.id === LATEST) latest = item
  put([...shown.filter(({ id }) => id !== item.id), item].slice(-MOST))
}

/** Takes it off the page. The way back stays by its key, see `wayBack`. */
export function unsay(item: Shown): void {
  put(shown.filter(({ nth }) => nth !== item.nth))
}

/** The way back from what was done last: while it is shown, and afterwards for as long as one stays on that page. */
export function wayBack(at: string): (() => void) | undefined {
  const item = latest
  if (!item || !('undo' in item) || !item.undo || (item.at !== at && !shown.includes(item))) return undefined
  return () => goBack(item)
}

/** Once: what is undone is not undone again. */
export function goBack(item: Shown): void {
  unsay(item)
  if (latest?.nth === item.nth) latest = null
  if ('undo' in item) item.undo?.()
}

/** What else can be said of what was done last, while that is shown. */
export function moreNow(): More | undefined {
  return latest && shown.includes(latest) ? latest.more : undefined
}

export function isLatest({ nth }: Shown): boolean {
  return latest?.nth === nth
}

export function saidNow(): readonly Shown[] {
  return shown
}

export function useSaid(): readonly Shown[] {
  return useSyncExternalStore(watch, saidNow, () => NONE)
}

const NONE: readonly Shown[] = []

function watch(changed: () => void): () => void {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}

function put(next: readonly Shown[]): void {
  shown = next
  for (const changed of listeners) changed()
}
