'use client'

import { useQuery } from '@tanstack/react-query'
import { MailNote } from '@/components/settings/mail-note'
import { Part } from '@/components/settings/part'
import { SettingsHead } from '@/components/settings/settings-head'
import { Unread } from '@/components/settings/unread'
import { say } from '@/components/ui/said'
import { useDone } from '@/components/ui/use-done'
import { type Digest, DigestTest } from '@/lib/digests/digest'
import { digestsQuery } from '@/lib/digests/queries'
import { STATUS_WORDS, WAY_WORDS } from '@/lib/digests/words'
import { api } from '@/lib/query/api'
import { send } from '@/lib/query/send'
import { DigestForm } from './digest-form'
import { DigestList } from './digest-list'

/** Who is sent the weekly review, when, and what came of the last one. */
export function DigestsPage({ teams, mayAll }: { teams: { slug: string; name: string }[]; mayAll: boolean }) {
  const { data, error, refetch } = useQuery(digestsQuery())
  const run = useDone(refetch)
  if (!data) return <Unread what="The digests" error={error} onRetry={() => void refetch()} />

  const test = async ({ id }: Digest) => {
    try {
      say(wordsOf(await api(DigestTest, `/digests/${id}/test`, { method: 'POST' })))
    } catch (refused) {
      say({ problem: (refused as Error).message })
    }
  }
  const remove = ({ id, version, team }: Digest) =>
    void run(
      () => send('DELETE', `/digests/${id}`, undefined, { 'If-Match': `"${version}"` }),
      `The digest of ${team?.name ?? 'all teams'} is removed.`,
    )
  const done = (words: string) => {
    say({ words })
    void refetch()
  }

  return (
    <>
      <SettingsHead title="Digests">
        The review of the week that has just ended, on Monday, by e-mail or into a chat. It says what the review page
        says, as everybody here may read it: what is private to a team is in no digest.
      </SettingsHead>
      <MailNote mail={data.mail} />
      <DigestList page={data} onTest={test} onRemove={remove} onDone={done} />
      <Part title="Set up a digest">
        {mayAll || teams.length > 0 ? (
          <DigestForm teams={teams} mayAll={mayAll} zone={data.timeZone} onDone={done} />
        ) : (
          <p className="text-ink-2">You are in no team yet. An administrator can put you into one.</p>
        )}
      </Part>
    </>
  )
}

function wordsOf({ results }: DigestTest): { words: string } | { problem: string } {
  const words = results
    .map(({ way, status, detail }) => `${WAY_WORDS[way]} ${STATUS_WORDS[status]}.${detail ? ` ${detail}` : ''}`)
    .join(' ')
  return results.every(({ status }) => status === 'SENT') ? { words } : { problem: words }
}
