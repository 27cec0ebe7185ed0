import { TestButton } from '@/components/settings/test-button'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { DialogSheet } from '@/components/ui/dialog-sheet'
import { NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Cell, Row, Rows } from '@/components/ui/rows'
import { EVENT_WORDS } from '@/lib/notifications/event-type'
import { OVERLAP_HOURS, type Subscription, type SubscriptionPage } from '@/lib/subscriptions/subscription'
import { KIND_WORDS } from '@/lib/subscriptions/words'
import { SubscriptionForm } from './subscription-form'

const HEADS = [{ name: 'Subscription' }, { name: 'Told when' }, { name: 'Last taken' }, { name: 'Do' }]

type Acts = {
  onTest: (one: Subscription) => Promise<void>
  onRotate: (one: Subscription) => void
  onReplay: (one: Subscription) => void
  onRemove: (one: Subscription) => void
  onDone: (words: string) => void
}

export function SubscriptionList({ page, ...acts }: { page: SubscriptionPage } & Acts) {
  if (page.items.length === 0) return <p className="mt-6 text-ink-2">Nobody is told of anything yet.</p>

  return (
    <div className="mt-6">
      <Rows label={`Subscriptions. Times in ${page.timeZone}`} heads={HEADS}>
        {page.items.map((one) => (
          <SubscriptionRow key={one.id} one={one} zone={page.timeZone} {...acts} />
        ))}
      </Rows>
    </div>
  )
}

function SubscriptionRow({ one, zone, ...acts }: { one: Subscription; zone: string } & Acts) {
  const { name, kind, host, recipients, team, events, createdBy, disabledAt, disabledWhy } = one

  return (
    <Row>
      <Cell leads>
        <span className={disabledAt ? 'text-ink-3' : 'font-medium'}>{name}</span>
        <span className="block text-small wrap-anywhere text-ink-3">
          {KIND_WORDS[kind]} to {host ?? recipients.join(', ')} · {team?.name ?? 'all teams'}
          {createdBy && ` · by ${createdBy}`}
        </span>
        {disabledWhy && <span className="block text-small wrap-anywhere text-signal">Off. {disabledWhy}</span>}
      </Cell>
      <Cell word="Told when" className="text-ink-2">
        {events.map((event) => EVENT_WORDS[event]).join(', ')}
      </Cell>
      <Cell word="Last taken" className="text-ink-2">
        <Standing one={one} zone={zone} />
      </Cell>
      <Cell>
        <Doings one={one} {...acts} />
      </Cell>
    </Row>
  )
}

function Standing({ one: { lastSentAt, waiting, dead, slowUntil }, zone }: { one: Subscription; zone: string }) {
  return (
    <>
      {lastSentAt ? <Moment at={lastSentAt} zone={zone} /> : <NotSaid why="nothing yet" />}
      {waiting > 0 && <span className="block text-small">{waiting === 1 ? '1 waits' : `${waiting} wait`}</span>}
      {slowUntil && (
        <span className="block text-small">
          left alone until <Moment at={slowUntil} zone={zone} />
        </span>
      )}
      {dead > 0 && <span className="block text-small text-signal">{dead} given up</span>}
    </>
  )
}

function Doings({ one, onTest, onRotate, onReplay, onRemove, onDone }: { one: Subscription } & Acts) {
  const { name } = one
  const label = (act: string) => `${act}: ${name}`

  return (
    <span className="flex flex-wrap gap-2">
      <TestButton label={label('Send a test now')} act={() => onTest(one)} />
      {one.dead > 0 && (
        <Button aria-label={label('Replay what was given up')} onClick={() => onReplay(one)}>
          Replay all
        </Button>
      )}
      <DialogSheet word="Change" label={label('Change')} title={`Change ${name}`}>
        {(close) => (
          <div className="mt-4">
            <SubscriptionForm
              subscription={one}
              teams={[]}
              onDone={(words) => {
                close()
                onDone(words)
              }}
            />
          </div>
        )}
      </DialogSheet>
      {one.kind === 'WEBHOOK' && (
        <Confirm
          word="New secret"
          label={label('New secret')}
          title={`Another secret for ${name}?`}
          act={() => onRotate(one)}
        >
          Both secrets sign for {OVERLAP_HOURS} hours, so that its receiver can be told the new one.
        </Confirm>
      )}
      <Confirm word="Remove" label={label('Remove')} title={`Remove ${name}?`} act={() => onRemove(one)}>
        It is told nothing any more, and what waits for it or was given up is forgotten.
      </Confirm>
    </span>
  )
}
