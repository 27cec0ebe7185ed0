import { useQueryClient } from '@tanstack/react-query'
import { duration } from '@/lib/format-duration'
import type { Nudge } from '@/lib/nudges/nudge'
import { api } from '@/lib/query/api'
import { asJson, send } from '@/lib/query/send'
import { type EntryEdit, type NewEntry, WorkLogEntry } from './entry'
import type { WeekEntry } from './week'

type Said = { words: string; undo?: () => void } | { problem: string }

/** What somebody does to their own entries, each with the way to take it back. What a form refuses, the form says. */
export function useEntries(tell: (said: Said) => void) {
  const client = useQueryClient()
  const say = async (words: string, undo?: () => Promise<unknown>) => {
    tell({ words, ...(undo && { undo: () => void attempt(undo, 'Taken back.') }) })
    await client.invalidateQueries()
  }

  async function attempt(work: () => Promise<unknown>, words: string, undo?: () => Promise<unknown>) {
    try {
      await work()
      await say(words, undo)
    } catch (error) {
      tell({ problem: (error as Error).message })
      await client.invalidateQueries()
    }
  }

  return {
    add: async (wish: NewEntry) => {
      const { id, minutes, incident } = await api(WorkLogEntry, '/me/work-logs', { method: 'POST', ...asJson(wish) })
      await say(`${duration(minutes)} logged${incident ? ` on ${incident}` : ''}.`, () => send('DELETE', pathOf(id)))
    },
    edit: async (entry: WeekEntry, wish: EntryEdit) => {
      const { version } = await patch(entry.id, wish, entry.version)
      const back = Object.fromEntries(
        (['minutes', 'startedAt', 'activity', 'note'] as const)
          .filter((field) => field in wish)
          .map((field) => [field, entry[field]]),
      )
      const isRedirected = 'incident' in wish || 'change' in wish
      // What it was for is known here by a name that the API does not take.
      await say(
        'The entry is saved.',
        isRedirected && entry.changeId
          ? undefined
          : () =>
              patch(entry.id, { ...back, ...(isRedirected && { incident: entry.incident, change: null }) }, version),
      )
    },
    takeBack: (entry: WeekEntry) =>
      attempt(
        () => send('DELETE', pathOf(entry.id)),
        `${duration(entry.minutes)} taken back.`,
        () => patch(entry.id, { withdrawn: false }, entry.version + 1),
      ),
    answer: ({ id }: Nudge) => attempt(() => send('PUT', `/nudges/${id}/answered`), 'You are done with it.'),
  }
}

const pathOf = (id: string) => `/work-logs/${id}`

function patch(id: string, wish: EntryEdit, version: number): Promise<WorkLogEntry> {
  const json = asJson(wish)
  return api(WorkLogEntry, pathOf(id), {
    method: 'PATCH',
    ...json,
    headers: { ...json.headers, 'If-Match': `"${version}"` },
  })
}
