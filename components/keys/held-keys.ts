/**
 * What a key does, where there is something to do: `words` say it on the sheet of keys. A letter may need Shift held:
 * "shift+x". `repeats`: held down it goes on.
 */
export type KeyUse = { key: string; words: string; act: (() => void) | undefined; repeats?: true }
export type KeysOf = { of: string; uses: readonly KeyUse[] }

const held = new Map<string, KeysOf>()
const listeners = new Set<() => void>()
let shown = ''

/** What is on the page says here which keys it takes; the latest of two that take the same has it. */
export function holdKeys(id: string, keys: KeysOf): void {
  held.set(id, keys)
  tell()
}

export function dropKeys(id: string): void {
  held.delete(id)
  tell()
}

export function heldKeys(): KeysOf[] {
  return [...held.values()]
}

export function keyUse(key: string): KeyUse | undefined {
  return heldKeys()
    .flatMap(({ uses }) => uses)
    .findLast((use) => use.key === key && use.act)
}

export function watchKeys(changed: () => void): () => void {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}

/** Which keys are taken, as a text that changes with them. */
export function takenKeys(): string {
  return shown
}

function tell(): void {
  const now = JSON.stringify(
    heldKeys().map(({ of, uses }) => [of, uses.map(({ key, words, act }) => [key, words, !act])]),
  )
  if (now === shown) return
  shown = now
  for (const changed of listeners) changed()
}
