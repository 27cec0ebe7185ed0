import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Overlay } from '@/components/shell/overlay'
import type { Whose } from '@/components/shell/overlays'
import { peopleQuery } from '@/lib/people/queries'
import { type Draft, keepDraft, newDraft, readDraft } from '@/lib/quick-log/drafts'
import type { Nameable } from '@/lib/quick-log/entry'
import { withHandles } from '@/lib/quick-log/handles'
import { readLine } from '@/lib/quick-log/read-line'
import { sourcesQuery } from '@/lib/sources/queries'
import { useNow } from './use-now'

/** What is being written, kept in this browser with every key, and what it says by now. */
export function useDraft({ id, timeZone }: Whose, given: Overlay) {
  const [draft, setDraft] = useState(() => begin(id, given))
  const [isKept, setKept] = useState(() => draft.line !== '')
  const sources = useQuery(sourcesQuery())
  const known = useQuery(peopleQuery())
  const now = useNow()

  const zone = timeZone ?? sources.data?.timeZone ?? 'UTC'
  const people = useMemo(() => withHandles(known.data?.items ?? []), [known.data])
  const entry = useMemo(
    () => readLine(draft.line, { now, zone, people: known.data?.items[0]?.isYou ? withMe(people) : people }, draft.as),
    [draft, now, zone, people, known.data],
  )
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    setKept(keepDraft(id, next) && next.line.trim() !== '')
  }
  return { draft, change, isKept, entry, zone, now, people, services: sources.data?.services ?? [] }
}

export type Drafting = ReturnType<typeof useDraft>

/** One's own name comes first of those that can be named, and can be left unsaid. */
function withMe(people: Nameable[]): Nameable[] {
  return people[0] ? [...people, { ...people[0], handle: 'me' }] : people
}

/** What was handed in comes in place of a draft, for it was asked for just now. */
function begin(userId: string, { line, as }: Overlay): Draft {
  const kept = readDraft(userId) ?? newDraft()
  if (line) return { ...newDraft(), line }
  return as && kept.line.trim() === '' ? { ...kept, as } : kept
}
