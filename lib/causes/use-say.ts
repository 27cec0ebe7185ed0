import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { shortName } from '@/lib/changes/words'
import type { Certainty, IncidentDetail } from '@/lib/incidents/incident'
import { incidentQuery } from '@/lib/incidents/queries'
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
 * What somebody says of an incident's causes: on screen at once, put back where it is refused, and to be taken back.
 * One thing at a time, so that a key pressed twice does not say a second thing.
 */
export function useSay(name: string, incident: IncidentDetail | undefined, by: string) {
  const client = useQueryClient()
  const isBusy = useRef(false)
  const [said, setSaid] = useState<Said | null>(null)
  const { queryKey } = incidentQuery(name)

  async function run(as: (incident: IncidentDetail) => IncidentDetail, work: () => Promise<void>, then: Said) {
    if (isBusy.current) return
    isBusy.current = true
    await client.cancelQueries({ queryKey })
    const before = client.getQueryData(queryKey)
    client.setQueryData(queryKey, (held) => held && as(held))
    try {
      await work()
      setSaid(then)
    } catch (error) {
      client.setQueryData(queryKey, before)
      setSaid({ problem: (error as Error).message })
    } finally {
      isBusy.current = false
    }
    // Lists and figures follow from it as well.
    await client.invalidateQueries()
  }

  const path = `/incidents/${name}`

  function sayCause(subject: Subject, certainty: Certainty, from?: 'suggestion') {
    const { repository, sha } = subject
    const before = 'link' in subject ? subject.link : null
    const word = { change: { repository, sha }, certainty, was: before?.certainty ?? null, ...(from && { from }) }
    const isPersons = before !== null && before.method !== 'DECLARED'
    const undo = () =>
      isPersons ? sayCause({ ...subject, link: { ...before, certainty } }, before.certainty) : takeBack(subject)

    return run(
      (held) => withCause(held, subject, certainty, by),
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
