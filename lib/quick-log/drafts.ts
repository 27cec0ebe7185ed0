import { v7 as uuid } from 'uuid'
import { z } from 'zod'

const PREFIX = 'aftermerge.draft.'

/** What somebody is writing. `externalId` names it from its beginning, so that sending it twice is once. */
const Draft = z.object({
  line: z.string(),
  summary: z.string(),
  as: z.enum(['incident', 'hours']).nullable(),
  externalId: z.string(),
})
export type Draft = z.infer<typeof Draft>

export function newDraft(): Draft {
  return { line: '', summary: '', as: null, externalId: uuid() }
}

export function readDraft(userId: string): Draft | null {
  try {
    return Draft.parse(JSON.parse(localStorage.getItem(PREFIX + userId) ?? 'null'))
  } catch {
    // A browser that keeps nothing, or something that an earlier version kept: there is no draft.
    return null
  }
}

/** Whether it is kept: a browser may be told to keep nothing, or be full. */
export function keepDraft(userId: string, draft: Draft): boolean {
  try {
    if (draft.line.trim() === '' && draft.summary.trim() === '') localStorage.removeItem(PREFIX + userId)
    else localStorage.setItem(PREFIX + userId, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function dropDraft(userId: string): void {
  keepDraft(userId, { ...newDraft(), line: '' })
}

/** Everybody's: whoever signs out leaves nothing that the next person at this browser could read. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  } catch {
    // What keeps nothing has nothing to forget.
  }
}
