import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Said } from '@/lib/causes/use-say'
import { type EditResult, EditsAnswer, type IncidentEdits } from '@/lib/edits/edit-many'
import { editOf, saying } from '@/lib/edits/wish'
import type { EditedField } from '@/lib/edits/words'
import { Incident } from '@/lib/incidents/incident'
import { incidentQuery } from '@/lib/incidents/queries'
import { api } from '@/lib/query/api'
import { takeInHand } from '@/lib/query/in-hand'
import { asJson, send } from '@/lib/query/send'
import { bulkWords, type Refusal } from './bulk-words'
import { patchRows } from './patch-rows'
import { undoMany } from './undo-many'
import type { Marks } from './use-marks'

export type Bulk = ReturnType<typeof useBulk>

const AT_ONCE = 100
const MOST_RENEWED = 20
const NONE: readonly Refusal[] = []

/** One word on several rows, each judged by itself. `keep` leaves selected what was refused. */
export function useBulk(
  rows: readonly Incident[],
  { marks, tell, keep }: { marks: Marks; tell: (said: Said) => void; keep: (ids: string[]) => void },
) {
  const client = useQueryClient()
  const [refused, setRefused] = useState(NONE)
  const [isRunning, setRunning] = useState(false)

  function finish(of: readonly Incident[], refusals: readonly Refusal[], undo?: () => void) {
    const left = new Set(refusals.map(({ key }) => key))
    // What is taken back leaves selected what was refused before.
    if (undo || left.size > 0) keep(of.filter(({ key }) => left.has(key)).map(({ id }) => id))
    setRefused(refusals)
    setRunning(false)
    const words = bulkWords(of.length - refusals.length, refusals.length)
    tell({ words, ...(undo && refusals.length < of.length && { undo }) })
    void client.invalidateQueries()
    void renewRows(client, [...left].slice(0, MOST_RENEWED))
  }

  async function run(of: readonly Incident[], work: () => Promise<void>) {
    setRunning(true)
    setRefused(NONE)
    const held = of.map(({ key }) => takeInHand(key))
    await work().catch((error: Error) => {
      setRunning(false)
      tell({ problem: error.message })
      void client.invalidateQueries()
    })
    for (const letGo of held) letGo()
  }

  /** `shown`: what the rows say once it is taken. */
  const edit = (field: EditedField, value: string, shown: Partial<Incident>) =>
    run(rows, async () => {
      const wish = editOf(saying({ [field]: value }))
      const results = await post(rows.map(({ key, version }) => ({ incident: key, version, edit: wish })))
      const taken = results.filter(({ status }) => status === 200)
      patchRows(
        client,
        taken.map(({ index, version }) => asShown({ ...rows[index]!, ...shown, version: version! })),
      )
      finish(rows, refusalsIn(rows, results), () => void undo(field, rows, results))
    })

  const undo = (field: EditedField, before: readonly Incident[], results: readonly EditResult[]) =>
    run(before, async () => {
      const items = undoMany(field, before, results)
      const answers = await post(items)
      const of = items.map(({ incident }) => before.find(({ key }) => key === incident)!)
      patchRows(
        client,
        answers.flatMap(({ status, index, version }) => (status === 200 ? [{ ...of[index]!, version: version! }] : [])),
      )
      finish(of, refusalsIn(of, answers))
    })

  /** What has no answer of its own for several is sent one after the other. */
  const each = (words: string, path: string, body: object, back: ['PUT' | 'DELETE', object?]) =>
    run(rows, async () => {
      const refusals = await sendEach(rows, 'PUT', path, body)
      const left = new Set(refusals.map(({ key }) => key))
      const taken = rows.filter(({ key }) => !left.has(key))
      const ids = taken.map(({ id }) => id)
      marks.put(ids, words)
      finish(rows, refusals, () => {
        marks.put(ids, null)
        void run(taken, async () => finish(taken, await sendEach(taken, back[0], path, back[1])))
      })
    })

  return {
    edit,
    notIncidents: () => each('not an incident', 'set-aside', { as: 'NOT_AN_INCIDENT' }, ['PUT', { as: null }]),
    snooze: (until: string) => each('out of your queue for a while', 'snooze', { until }, ['DELETE']),
    refused,
    isRunning,
    forget: () => setRefused(NONE),
  }
}

/** What was refused may be another by now. */
async function renewRows(client: QueryClient, keys: readonly string[]): Promise<void> {
  const read = await Promise.allSettled(keys.map((key) => client.query({ ...incidentQuery(key), staleTime: 0 })))
  patchRows(
    client,
    read.flatMap((answer) => (answer.status === 'fulfilled' ? [Incident.parse(answer.value)] : [])),
  )
}

async function post(items: IncidentEdits['items']): Promise<EditResult[]> {
  const results: EditResult[] = []
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const init = { method: 'POST', ...asJson({ items: items.slice(from, from + AT_ONCE) }) }
    const answer = await api(EditsAnswer, '/incidents/edits', init)
    results.push(...answer.results.map((result) => ({ ...result, index: result.index + from })))
  }
  return results
}

async function sendEach(
  rows: readonly Incident[],
  method: 'PUT' | 'DELETE',
  path: string,
  body?: object,
): Promise<Refusal[]> {
  const refusals: Refusal[] = []
  for (const { key } of rows)
    await send(method, `/incidents/${key}/${path}`, body).catch(({ message }: Error) =>
      refusals.push({ key, why: message }),
    )
  return refusals
}

function refusalsIn(rows: readonly Incident[], results: readonly EditResult[]): Refusal[] {
  return results.flatMap(({ index, status, detail, errors }) =>
    status === 200 ? [] : [{ key: rows[index]!.key, why: errors?.[0]?.detail ?? detail ?? `answered ${status}` }],
  )
}

/** What else a row lacks the server says a moment later. */
function asShown(row: Incident): Incident {
  return { ...row, lacks: row.lacks.filter((lack) => lack !== 'SEVERITY' || row.severity === null) }
}
