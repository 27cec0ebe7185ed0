'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { MailNote } from '@/components/settings/mail-note'
import { Part } from '@/components/settings/part'
import { SettingsHead } from '@/components/settings/settings-head'
import { Unread } from '@/components/settings/unread'
import { say } from '@/components/ui/said'
import { SecretOnce } from '@/components/ui/secret-once'
import { useDone } from '@/components/ui/use-done'
import { api } from '@/lib/query/api'
import { asJson, send } from '@/lib/query/send'
import { subscriptionsQuery } from '@/lib/subscriptions/queries'
import {
  OVERLAP_HOURS,
  Replayed,
  type Subscription,
  SubscriptionMade,
  SubscriptionTest,
} from '@/lib/subscriptions/subscription'
import { SendingsPart } from './sendings-part'
import { SubscriptionForm } from './subscription-form'
import { SubscriptionList } from './subscription-list'

/** Who is told of what happens, and what became of it. */
export function NotificationsPage({ teams }: { teams: { slug: string; name: string }[] }) {
  const { data, error, refetch } = useQuery(subscriptionsQuery())
  const queryClient = useQueryClient()
  const [made, setMade] = useState<SubscriptionMade | null>(null)
  const refresh = async () => {
    await Promise.all([refetch(), queryClient.invalidateQueries({ queryKey: ['notifications'] })])
  }
  const run = useDone(refresh)
  if (!data) return <Unread what="The subscriptions" error={error} onRetry={() => void refetch()} />

  const test = async ({ id, name }: Subscription) => {
    try {
      say(wordsOf(name, await api(SubscriptionTest, `/subscriptions/${id}/test`, { method: 'POST' })))
    } catch (refused) {
      say({ problem: (refused as Error).message })
    }
  }
  const rotate = async ({ id }: Subscription) => {
    const wish = asJson({ overlapHours: OVERLAP_HOURS })
    setMade(await api(SubscriptionMade, `/subscriptions/${id}/secret`, { method: 'POST', ...wish }))
  }
  const replay = async ({ id, name }: Subscription) => {
    const { replayed } = await api(Replayed, `/subscriptions/${id}/replay`, { method: 'POST' })
    say({ words: replayed === 1 ? `One is tried again for ${name}.` : `${replayed} are tried again for ${name}.` })
  }
  const done = (words: string, fresh: SubscriptionMade | null = null) => {
    setMade(fresh?.secret ? fresh : null)
    say({ words })
    void refresh()
  }

  return (
    <>
      <SettingsHead title="Notifications">
        Incidents, confirmed causes and frozen reviews, told to a webhook, a chat or a mailbox as they happen. What is
        private to a team is told to that team’s own subscriptions alone.
      </SettingsHead>
      <MailNote mail={data.mail} />
      <SubscriptionList
        page={data}
        onTest={test}
        onRotate={(one) =>
          void run(() => rotate(one), `${one.name} has another secret. Both sign for ${OVERLAP_HOURS} hours.`)
        }
        onReplay={(one) =>
          void replay(one)
            .catch(({ message }: Error) => say({ problem: message }))
            .then(refresh)
        }
        onRemove={({ id, version, name }) =>
          void run(
            () => send('DELETE', `/subscriptions/${id}`, undefined, { 'If-Match': `"${version}"` }),
            `${name} is removed.`,
          )
        }
        onDone={done}
      />
      <Part title="Set up a subscription">
        {made?.secret && (
          <div key={made.secret} className="mb-8 max-w-[44rem] border-l-[3px] border-ink pl-4">
            <SecretOnce what="the secret" label={`Secret of ${made.subscription.name}`} text={made.secret} />
            <p className="mt-2 text-small text-pretty text-ink-3">
              It is shown this once, and kept under seal. Posts are signed with it as Standard Webhooks says: any of its
              libraries verifies them.
            </p>
          </div>
        )}
        <SubscriptionForm teams={teams} onDone={done} />
      </Part>
      <SendingsPart />
    </>
  )
}

function wordsOf(name: string, { isSent, detail, answer }: SubscriptionTest): { words: string } | { problem: string } {
  if (isSent) return { words: `The test to ${name} was taken.${detail ? ` ${detail}` : ''}` }
  return {
    problem: [`The test to ${name} was not taken.`, detail, answer && `It said: ${answer}`].filter(Boolean).join(' '),
  }
}
