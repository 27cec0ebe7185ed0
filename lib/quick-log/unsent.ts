import { z } from 'zod'

const PREFIX = 'aftermerge.unsent.'

/** A record that the server has not taken yet, as it will be sent: the same content however often. */
const Unsent = z.object({
  path: z.enum(['/incidents', '/work-logs']),
  item: z.looseObject({ externalId: z.string() }),
  words: z.string(),
})
export type Unsent = z.infer<typeof Unsent>

const listeners = new Set<() => void>()

export function readUnsent(userId: string): Unsent[] {
  try {
    return z.array(Unsent).parse(JSON.parse(localStorage.getItem(PREFIX + userId) ?? '[]'))
  } catch {
    // A browser that keeps nothing, or something that an earlier version kept: nothing waits.
    return []
  }
}

/** Throws where the browser keeps nothing: then it must not be said to be kept. */
export function keepUnsent(userId: string, unsent: Unsent): void {
  const others = readUnsent(userId).filter(({ item }) => item.externalId !== unsent.item.externalId)
  localStorage.setItem(PREFIX + userId, JSON.stringify([...others, unsent]))
  for (const changed of listeners) changed()
}

export function dropUnsent(userId: string, externalId: string): void {
  const rest = readUnsent(userId).filter(({ item }) => item.externalId !== externalId)
  if (rest.length > 0) localStorage.setItem(PREFIX + userId, JSON.stringify(rest))
  else localStorage.removeItem(PREFIX + userId)
}

/** Calls when something more is kept here. */
export function watchUnsent(changed: () => void): () => void {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}
