import { z } from 'zod'
import { Instant } from '@/lib/ingest/fields'

/** A place in a list: the row it lies behind. Rows that come in later never move it. */
export type Place = { at: Date; id: string }

const Inside = z.tuple([Instant, z.uuid()])

/** Opaque to whoever sends it back: what is inside may change, so nobody should build one. */
export function cursorAfter({ at, id }: { at: string; id: string }): string {
  return btoa(JSON.stringify([at, id]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export const Cursor = z
  .string()
  .max(300)
  .transform((text, context): Place => {
    const inside = Inside.safeParse(decoded(text))
    if (inside.success) return { at: new Date(inside.data[0]), id: inside.data[1] }

    context.addIssue({ code: 'custom', message: 'is not a nextCursor of this list' })
    return z.NEVER
  })

function decoded(text: string): unknown {
  try {
    return JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')))
  } catch {
    // Whatever it is, it was not made here; the contract says so with its pointer.
    return null
  }
}
