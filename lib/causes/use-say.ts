import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { shortName } from '@/lib/changes/words'
import type { Certainty, IncidentDetail } from '@/lib/incidents/incident'
import { incidentQuery } from '@/lib/incidents/queries'
import { takeInHand } from '@/lib/query/in-hand'
import { send } from '@/lib/query/send'
import { type Subject, withCause, withNoCodeChange, withoutCause } from './as-said'

export type Said = { words: string; undo?: () => void } | { problem: string }
export type Say = ReturnType<typeof useSay>

const WORDS: Record<Certainty, string> = {
  CONFIRMED: 'is confirmed as its cause.',
  SUSPECTED: 'is suspected.',
  RULED_OUT: 'is ruled out.',
}

/**
 * What somebody says of an incident's causes: on screen at once, sent one after the other, and to be taken back. Where
 * one is refused the rest stands, and what is on disk is shown again.
 */
export function useSay(
  name: string,
  incident: IncidentDetail | undefined,
  by: string,
  tell: (said: Said) => void = () => {},
) {
  const client = useQueryClient()
  const sent = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  const [said, setSaid] = useState<Said | null>(null)
  const { queryKey } = incidentQuery(name)

  async function run(as: (incident: IncidentDetail) => IncidentDetail, work: () => Promise<void>, then: Said) {
    waiting.current += 1
    const letGo = takeInHand(name)
    await client.cancelQueries({ queryKey })
    client.setQueryData(queryKey, (held) => held && as(held))
    const mine = sent.current.then(work).then(
      () => then,
      (error: Error) => ({ problem: error.message }),
    )
    sent.current = mine
    const answer = await mine
    setSaid(answer)
    tell(answer)
    waiting.current -= 1
    letGo()
    // Lists and figures follow from it as well. Read in between, the page would go back and forth.
    if (waiting.current === 0) await client.invalidateQueries()
  }

  const path = `/incidents/${name}`

  /** `note`: without one, what was noted stays. */
  function sayCause(subject: Subject, certainty: Certainty, from?: 'suggestion', noted?: string | null) {
    const { repository, sha } = subject
    const before = 'link' in subject ? subject.link : null
    const note = noted === undefined ? (before?.note ?? null) : noted
    const word = { change: { repository, sha }, certainty, note, was: before?.certainty ?? null, ...(from && { from }) }
    const isPersons = before !== null && before.method !== 'DECLARED'
    const undo = () =>
      isPersons
        ? sayCause({ ...subject, link: { ...before, certainty } }, before.certainty, undefined, before.note)
        : takeBack(subject)

    return run(
      (held) => withCause(held, subject, certainty, by, note),
      () => send('POST', `${path}/causes`, word),
      { words: `${shortName(subject)} ${WORDS[certainty]}`, undo: () => void undo() },
    )
  }

  function takeBack(subject: Subject): Promise<void> {
    return run(
      (held) => withoutCause(held, subject),
      () => send('DELETE', `${path}/causes/${subject.changeId}`),
      { words: `What was said of ${shortName(subject)} is taken back.` },
    )
  }

  function sayNoCodeChange(noCodeChange: boolean | null) {
    const before = incident?.noCodeChangeSaidBy == null ? null : incident.noCodeChange
    return run(
      (held) => withNoCodeChange(held, noCodeChange, by),
      () => send('PUT', `${path}/no-code-change`, { noCodeChange }),
      {
        words: noCodeChange ? 'No change of code did it.' : 'What was said of it is taken back.',
        ...(noCodeChange !== null && { undo: () => void sayNoCodeChange(before) }),
      },
    )
  }

  return { said, sayCause, takeBack, sayNoCodeChange }
}
