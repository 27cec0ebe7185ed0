import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Part } from '@/components/settings/part'
import { Unread } from '@/components/settings/unread'
import { Button } from '@/components/ui/button'
import { CheckField } from '@/components/ui/check-field'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { useDone } from '@/components/ui/use-done'
import { EVENT_WORDS } from '@/lib/notifications/event-type'
import type { Notification } from '@/lib/notifications/notification'
import { notificationsQuery } from '@/lib/notifications/queries'
import { STATUS_WORDS } from '@/lib/notifications/words'
import { send } from '@/lib/query/send'

const HEADS = [{ name: 'Notification' }, { name: 'When' }, { name: 'Outcome' }, { name: 'Do' }]

/** What went out last, what waits, and what was given up with the last answer to it. */
export function SendingsPart() {
  const [isDeadOnly, setDeadOnly] = useState(false)
  const { data, error, refetch } = useQuery(notificationsQuery(isDeadOnly ? 'DEAD' : undefined))
  const queryClient = useQueryClient()
  const run = useDone(() => queryClient.invalidateQueries({ predicate: isOurs }))
  const replay = ({ id, subject }: Notification) =>
    void run(() => send('POST', `/notifications/${id}/replay`), `${subject} is tried again.`)

  return (
    <Part title="Last notifications" lead="Tried ten times in some three days; what was not taken then is given up.">
      <div className="mb-4">
        <CheckField
          name="dead"
          label="Only what was given up"
          checked={isDeadOnly}
          onChange={({ currentTarget }) => setDeadOnly(currentTarget.checked)}
        />
      </div>
      {!data && <Unread what="The notifications" error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <p className="text-ink-2">{isDeadOnly ? 'Nothing was given up.' : 'Nothing was sent yet.'}</p>
      )}
      {data && data.items.length > 0 && (
        <Rows label={`Last notifications. Times in ${data.timeZone}`} heads={HEADS}>
          {data.items.map((one) => (
            <SendingRow key={one.id} one={one} zone={data.timeZone} onReplay={replay} />
          ))}
        </Rows>
      )}
    </Part>
  )
}

const isOurs = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  queryKey[0] === 'notifications' || queryKey[0] === 'subscriptions'

function SendingRow({
  one,
  zone,
  onReplay,
}: {
  one: Notification
  zone: string
  onReplay: (one: Notification) => void
}) {
  const { type, subject, subscription, at, status, attempts, nextAt, detail, answer } = one

  return (
    <Row>
      <Cell leads>
        <span className="font-medium">{subject}</span>: {EVENT_WORDS[type]}
        <span className="block text-small wrap-anywhere text-ink-3">to {subscription.name}</span>
      </Cell>
      <Cell word="When" className="whitespace-nowrap text-ink-2">
        <Moment at={at} zone={zone} />
      </Cell>
      <Cell word="Outcome" className="min-w-0 text-ink-2">
        <span className={status === 'DEAD' ? 'text-signal' : undefined}>{STATUS_WORDS[status]}</span>
        {attempts > 1 && `, attempt ${attempts}`}
        {nextAt && attempts > 0 && (
          <>
            , again <Moment at={nextAt} zone={zone} />
          </>
        )}
        {detail && <span className="block text-small wrap-anywhere text-ink-3">{detail}</span>}
        {status === 'DEAD' && answer && (
          <span className="block text-small wrap-anywhere text-ink-3">It said: {answer}</span>
        )}
      </Cell>
      <Cell>
        {status === 'DEAD' && (
          <Button aria-label={`Replay: ${subject} to ${subscription.name}`} onClick={() => onReplay(one)}>
            Replay
          </Button>
        )}
      </Cell>
    </Row>
  )
}
