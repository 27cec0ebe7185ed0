import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Said } from '@/lib/causes/use-say'
import { etagOf } from '@/lib/http/etag'
import { IncidentDetail } from '@/lib/incidents/incident'
import { incidentQuery } from '@/lib/incidents/queries'
import { peopleQuery } from '@/lib/people/queries'
import { api } from '@/lib/query/api'
import { ApiError } from '@/lib/query/api-error'
import { takeInHand } from '@/lib/query/in-hand'
import { asJson } from '@/lib/query/send'
import { asEdited } from './as-edited'
import { deliver, type Delivered } from './deliver'
import type { IncidentEdit } from './edit'
import type { Clash } from './merge'
import { FIELD_WORDS, valueWords } from './said-words'
import { type Shown, shownOf } from './shown'
import { undoOf } from './undo-of'
import { wantedIn, type Wish } from './wish'
import type { EditedField } from './words'

export type Edit = ReturnType<typeof useEdit>
/** The clashing word, beside what is there by now. */
export type Open = { clash: Clash; held: IncidentDetail }

const STALE = 412

/**
 * Edits an incident: on screen at once, sent one after the other, merged with what others said meanwhile, and to be
 * taken back. Where somebody else said the same field otherwise, both are kept in `open` until one is chosen.
 */
export function useEdit(name: string, by: string, tell: (said: Said) => void) {
  const client = useQueryClient()
  const { queryKey } = incidentQuery(name)
  const sent = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  const latest = useRef<IncidentDetail | null>(null)
  const [open, setOpen] = useState<Open[]>([])

  const nameOf = (id: string) =>
    client.getQueryData(peopleQuery().queryKey)?.items.find((person) => person.id === id)?.name ?? null
  const held = () => client.getQueryData<IncidentDetail>(queryKey) ?? null

  /** Whether it was taken: what was refused is not on screen any more. */
  async function run(work: (latest: IncidentDetail) => Promise<IncidentDetail>, as: Wish): Promise<boolean> {
    if (waiting.current === 0) latest.current = held()
    waiting.current += 1
    const letGo = takeInHand(name)
    await client.cancelQueries({ queryKey })
    client.setQueryData<IncidentDetail>(queryKey, (shown) => shown && asEdited(shown, as, by, nameOf))
    const mine = sent.current.then(async () => void (latest.current = await work(latest.current!)))
    sent.current = mine.catch(() => {}) // Whoever sent it is told below; the next one is another matter.
    const problem = await mine.then(
      () => null,
      (error: unknown) => problemOf(error),
    )
    if (problem) tell({ problem })
    waiting.current -= 1
    letGo()
    if (waiting.current === 0) {
      client.setQueryData(queryKey, latest.current ?? undefined)
      void client.invalidateQueries()
    }
    return problem === null
  }

  const send = (edit: IncidentEdit, version: number) =>
    api(IncidentDetail, `/incidents/${name}`, withTag('PATCH', edit, version))

  /** `seen`: what was shown when somebody began to write; without it, what is shown now. */
  function edit(wish: Wish, seen: Partial<Shown> = shownOf(held()!), words?: string): Promise<boolean> {
    return run(async (at) => {
      const delivered = await deliver(wish, seen, at, send, staleIn)
      tellOf(delivered, wish, words)
      return delivered.held
    }, wish)
  }

  function tellOf({ before, held: now, clashes }: Delivered<IncidentDetail>, wish: Wish, words?: string) {
    if (clashes.length > 0) setOpen((already) => [...already, ...clashes.map((clash) => ({ clash, held: now }))])
    if (before && before.version !== now.version)
      tell({ words: words ?? saidOf(wish, now), undo: () => void undo(before, now) })
    else if (clashes.length === 0) tell({ words: 'That is what it says already.' })
  }

  async function undo(before: IncidentDetail, after: IncidentDetail) {
    let seen: Partial<Shown> = shownOf(after)
    for (const wish of undoOf(before, after)) {
      await edit(wish, seen, 'It is as it was before.')
      seen = shownOf(latest.current!)
    }
  }

  function keep(field: EditedField): Promise<boolean> {
    return run(async (at) => {
      const held = await send({ keep: [field] }, at.version)
      tell({ words: `${FIELD_WORDS[field]} stays as it was said here.` })
      return held
    }, {})
  }

  function takeOver(field: EditedField, value: Shown[EditedField]): Promise<boolean> {
    return edit({ [field]: { value, back: true } })
  }

  /** Null: theirs stays. Else what is said after both were read. */
  function settle({ clash, held: now }: Open, value: Shown[EditedField] | undefined): void {
    setOpen((all) => all.filter((one) => one.clash !== clash))
    if (value === undefined) return
    const isMine = value === clash.mine && clash.back
    void edit({ [clash.field]: { value, ...(isMine && { back: true as const }) } }, shownOf(now))
  }

  const saidOf = (wish: Wish, now: IncidentDetail) => {
    const [first] = wantedIn(wish).map(([field]) => field)
    const value = shownOf(now)[first!]
    if (first === 'title' || first === 'summary') return `${FIELD_WORDS[first]} is changed.`
    return `${FIELD_WORDS[first!]} is ${valueWords(first!, value, { zone: now.timeZone, nameOf })}.`
  }

  return { edit, keep, takeOver, settle, open, nameOf }
}

/** What was refused, at the field it was refused for. */
function problemOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'The server could not be reached. Nothing was changed: try again.'
  const [refused] = Object.entries(error.fields)
  return refused
    ? `${FIELD_WORDS[refused[0] as EditedField] ?? refused[0]} ${refused[1].replace('startedAt', 'its start')}.`
    : error.message
}

function withTag(method: string, body: object, version: number): RequestInit {
  const json = asJson(body)
  return { method, ...json, headers: { ...json.headers, 'If-Match': etagOf({ version }) } }
}

export function staleIn(error: unknown): IncidentDetail | null {
  if (!(error instanceof ApiError) || error.status !== STALE) return null
  return IncidentDetail.safeParse(error.current).data ?? null
}
