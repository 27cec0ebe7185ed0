import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { suggestionsQuery } from '@/lib/causes/queries'
import { type Said, useSay } from '@/lib/causes/use-say'
import { shortName } from '@/lib/changes/words'
import { Incident } from '@/lib/incidents/incident'
import { incidentQuery } from '@/lib/incidents/queries'
import type { SetAsideWord } from '@/lib/set-aside/set-aside'
import { useSetAside } from '@/lib/set-aside/use-set-aside'
import { firstSuspect } from './first-suspect'
import { patchRows } from './patch-rows'
import type { Marks } from './use-marks'

export type Decisions = ReturnType<typeof useDecisions>

type Told = {
  marks: Marks
  next: (from: Incident) => void
  tell: (said: Said & { more?: { name: string; key: string; act: () => void } }) => void
  askWhy: (key: string) => void
}

/**
 * What somebody decides of the row they stand on: it is marked and left at once, and comes back where it is refused.
 * `next` goes on from a row, `tell` says what was done, and `askWhy` asks for the reason of what was set aside without.
 */
export function useDecisions(row: Incident | undefined, by: string, { marks, next, tell, askWhy }: Told) {
  const client = useQueryClient()
  // A key pressed twice decides once.
  const decided = useRef(new Set<string>())
  const mark = (id: string, words: string | null) => marks.put([id], words)
  const key = row?.key ?? ''
  const detail = client.getQueryData(incidentQuery(key).queryKey)
  const say = useSay(key, detail, by, (said) => row && told(row, said))
  const setAside = useSetAside(key, (said) => row && told(row, said, askWhy))

  async function told(of: Incident, said: Said, ask?: (key: string) => void) {
    decided.current.delete(of.id)
    if ('problem' in said) {
      mark(of.id, null)
      tell({ problem: `${of.key}: ${said.problem}` })
    } else {
      const { words, undo } = said
      const back = () => {
        mark(of.id, null)
        undo!()
      }
      const more = ask && undo && { name: 'Say why', key: 'w', act: () => ask(of.key) }
      tell({ words: `${of.key}: ${words}`, ...(undo && { undo: back }), ...(more && { more }) })
    }
    await renewRow(of)
  }

  async function renewRow({ key }: Incident) {
    // What cannot be read stays as it was shown; the beginning of the queue is looked at again by itself.
    const fresh = await client.fetchQuery({ ...incidentQuery(key), staleTime: 0 }).catch(() => null)
    if (fresh) patchRows(client, [Incident.parse(fresh)])
  }

  function decide(of: Incident, words: string): boolean {
    if (decided.current.has(of.id)) return false
    decided.current.add(of.id)
    mark(of.id, words)
    next(of)
    return true
  }

  /** Confirms what is likeliest. What is not read yet is read first. */
  async function accept(): Promise<void> {
    if (!row || decided.current.has(row.id)) return
    mark(row.id, 'accept what is suggested first')
    // What is there already is good enough to act on: the server judges what is said.
    const found = await Promise.all([
      client.query({ ...incidentQuery(row.key), staleTime: 'static' }),
      client.query({ ...suggestionsQuery(row.key), staleTime: 'static' }),
    ])
      .then(([incident, { items }]) => firstSuspect(incident, items))
      .catch((error: Error) => tell({ problem: `${row.key}: ${error.message}` }))
    if (!found) mark(row.id, null)
    if (found === undefined) return
    if (!found) return tell({ problem: `${row.key}: nothing is suggested that could be accepted.` })
    if (decide(row, `${shortName(found.subject)} confirmed as its cause`))
      await say.sayCause(found.subject, 'CONFIRMED', found.from)
  }

  async function sayNoCodeChange(): Promise<void> {
    if (!row) return
    if (decide(row, 'no change of code did it')) await say.sayNoCodeChange(true)
  }

  async function putAside(word: Exclude<SetAsideWord, { as: null }>): Promise<void> {
    if (!row) return
    if (decide(row, word.as === 'DUPLICATE' ? `a duplicate of ${word.of}` : 'not an incident'))
      await setAside(word, { as: null })
  }

  /** Of what was done by other means, and takes the row out of one's own queue. */
  function snoozed(said: Said): void {
    if (!row) return
    if ('undo' in said) decide(row, 'out of your queue for a while')
    void told(row, said)
  }

  /** Of what was said in the preview and leaves the row where it is. */
  const edited = (said: Said) => row && void told(row, said)

  return { say, accept, sayNoCodeChange, putAside, snoozed, edited }
}
