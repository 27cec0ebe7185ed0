'use client'

import { useQuery } from '@tanstack/react-query'
import { Part } from '@/components/settings/part'
import { SettingsHead } from '@/components/settings/settings-head'
import { Unread } from '@/components/settings/unread'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { useDone } from '@/components/ui/use-done'
import { send } from '@/lib/query/send'
import { sessionsQuery } from '@/lib/sessions/queries'
import type { SessionItem } from '@/lib/sessions/session'
import { PasswordForm } from './password-form'

const HEADS = [{ name: 'Browser' }, { name: 'From' }, { name: 'Signed in' }, { name: 'Last seen' }, { name: 'Do' }]

/** Where somebody is signed in, and their password. `hasPassword`: they may also come in by the provider alone. */
export function SessionsPage({ hasPassword }: { hasPassword: boolean }) {
  const { data, error, refetch } = useQuery(sessionsQuery())
  const run = useDone(refetch)
  const everywhere = () => send('DELETE', '/me/sessions').then(() => location.assign('/sign-in'))

  return (
    <>
      <SettingsHead title="Sessions and password">
        A session ends 24 hours after it began, after 8 hours without a request, or when you end it here.
      </SettingsHead>
      <div className="mt-6">
        {data ? (
          <Rows label={`Where you are signed in. Times in ${data.timeZone}`} heads={HEADS}>
            {data.items.map((session) => (
              <SessionRow
                key={session.id}
                session={session}
                zone={data.timeZone}
                onEnd={() =>
                  void run(() => send('DELETE', `/me/sessions/${session.id}`), `${session.browser} is signed out.`)
                }
              />
            ))}
          </Rows>
        ) : (
          <Unread what="Your sessions" error={error} onRetry={() => void refetch()} />
        )}
      </div>
      <p className="mt-4 flex flex-wrap items-center gap-3">
        <Button onClick={() => void run(everywhere, 'You are signed out everywhere.')}>Sign out everywhere</Button>
        <span className="text-small text-ink-3">This browser too. Times in {data?.timeZone}.</span>
      </p>
      <Part
        title="Password"
        lead={
          hasPassword
            ? 'Another password ends every other session.'
            : 'You sign in at your company’s provider and have no password here.'
        }
      >
        {hasPassword && <PasswordForm onChanged={() => void refetch()} />}
      </Part>
    </>
  )
}

function SessionRow({ session, zone, onEnd }: { session: SessionItem; zone: string; onEnd: () => void }) {
  const { browser, address, isThis, signedInAt, lastSeenAt } = session

  return (
    <Row>
      <Cell leads>
        <span className="font-medium">{browser}</span>
        {isThis && <span className="text-ink-2"> · this one</span>}
      </Cell>
      <Cell className="font-mono text-small text-ink-2">{address ?? '–'}</Cell>
      <Cell word="Since" className="text-ink-2">
        <Moment at={signedInAt} zone={zone} />
      </Cell>
      <Cell word="Last seen" className="text-ink-2">
        <Moment at={lastSeenAt} zone={zone} />
      </Cell>
      <Cell>
        {!isThis && (
          <Button onClick={onEnd} aria-label={`Sign out ${browser}, ${address ?? 'address not known'}`}>
            Sign out
          </Button>
        )}
      </Cell>
    </Row>
  )
}
