import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { closeOverlay } from '@/components/shell/overlay'
import type { Whose } from '@/components/shell/overlays'
import { say } from '@/components/ui/said'
import { dropDraft } from '@/lib/quick-log/drafts'
import { post } from '@/lib/quick-log/post'
import { toIncident, toWorkLog, whatIsMissing } from '@/lib/quick-log/to-record'
import { keepUnsent, type Unsent } from '@/lib/quick-log/unsent'
import { sayLogged } from './say-logged'
import type { Drafting } from './use-draft'

/** Sends what was written. Where the server does not answer it is kept here under the same name and sent later. */
export function useLog({ id, email }: Whose, { draft, entry }: Drafting) {
  const client = useQueryClient()
  const isSending = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  const log = async () => {
    if (isSending.current) return
    const missing = whatIsMissing(entry)
    if (missing) return setProblem(missing)

    isSending.current = true
    setBusy(true)
    setProblem('')
    const unsent = recordOf(draft, entry, email)
    const posted = await post(unsent)
    isSending.current = false
    setBusy(false)

    if (posted.is === 'refused') return setProblem(`It was not logged, and is kept here. ${inWords(posted)}`)
    if (posted.is === 'later' && !isKept(id, unsent))
      return setProblem('The server does not answer, and this browser keeps nothing: leave this open and try again.')
    dropDraft(id)
    closeOverlay()
    if (posted.is === 'logged') return sayLogged(client, unsent, posted)
    say({
      id: unsent.item.externalId,
      words: `Kept in this browser: ${unsent.words}. It will be sent when the server answers.`,
    })
  }
  return { log, isBusy, problem, clear: () => setProblem('') }
}

function recordOf(draft: Drafting['draft'], entry: Drafting['entry'], email: string): Unsent {
  const now = new Date()
  if (entry.kind === 'incident') {
    const item = toIncident(entry, draft.externalId, draft.summary, now)
    return { path: '/incidents', item, words: `“${entry.title}”` }
  }
  const { minutes } = entry
  const item = toWorkLog({ ...entry, minutes: minutes! }, draft.externalId, email, now)
  return { path: '/work-logs', item, words: `${minutes} minutes${entry.incident ? ` on ${entry.incident}` : ''}` }
}

function isKept(userId: string, unsent: Unsent): boolean {
  try {
    keepUnsent(userId, unsent)
    return true
  } catch {
    return false // A browser that is told to keep nothing: whoever wrote it is told so.
  }
}

function inWords({ why, fields }: { why: string; fields: Record<string, string> }): string {
  const named = Object.entries(fields).map(([field, detail]) => `${field} ${detail}.`)
  return named.length > 0 ? named.join(' ') : why
}
