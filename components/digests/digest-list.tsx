import { Cell, Row, Rows } from '@/components/ui/rows'
import { Confirm } from '@/components/ui/confirm'
import { DialogSheet } from '@/components/ui/dialog-sheet'
import { NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import type { Digest, DigestPage, Sending } from '@/lib/digests/digest'
import { hourWords, STATUS_WORDS, WAY_WORDS } from '@/lib/digests/words'
import { weekName } from '@/lib/format-time'
import { DigestForm } from './digest-form'
import { DigestPreview } from './digest-preview'
import { TestButton } from '@/components/settings/test-button'

const HEADS = [{ name: 'Digest' }, { name: 'Next' }, { name: 'Last sending' }, { name: 'Do' }]

type Acts = {
  onTest: (digest: Digest) => Promise<void>
  onRemove: (digest: Digest) => void
  onDone: (words: string) => void
}

export function DigestList({ page, ...acts }: { page: DigestPage } & Acts) {
  if (page.items.length === 0) return <p className="mt-6 text-ink-2">No digest is set up yet.</p>

  return (
    <div className="mt-6">
      <Rows label={`Weekly digests. Times in ${page.timeZone}`} heads={HEADS}>
        {page.items.map((digest) => (
          <DigestRow key={digest.id} digest={digest} zone={page.timeZone} {...acts} />
        ))}
      </Rows>
    </div>
  )
}

function DigestRow({ digest, zone, onTest, onRemove, onDone }: { digest: Digest; zone: string } & Acts) {
  const { team, hour, recipients, webhookHost, nextAt, last, createdBy } = digest
  const name = team?.name ?? 'All teams'
  const label = (act: string) => `${act}: ${name}, ${hourWords(hour)}`

  return (
    <Row>
      <Cell leads>
        <span className={digest.isOn ? 'font-medium' : 'text-ink-3'}>{name}</span>
        <span className="block text-small wrap-anywhere text-ink-3">
          {hourWords(hour)} · {[...recipients, ...(webhookHost ? [webhookHost] : [])].join(', ')}
          {createdBy && ` · by ${createdBy}`}
        </span>
      </Cell>
      <Cell word="Next" className="whitespace-nowrap text-ink-2">
        {nextAt ? <Moment at={nextAt} zone={zone} /> : <NotSaid why="turned off" />}
      </Cell>
      <Cell word="Last sending" className="text-ink-2">
        {last.length === 0 ? (
          <NotSaid why="none yet" />
        ) : (
          last.map((sending) => <Sent key={sending.way} sending={sending} zone={zone} />)
        )}
      </Cell>
      <Cell>
        <span className="flex flex-wrap gap-2">
          <TestButton label={label('Send a test now')} act={() => onTest(digest)} />
          <DialogSheet word="Preview" label={label('Preview')} title={`Digest of ${name}`}>
            {() => <DigestPreview id={digest.id} />}
          </DialogSheet>
          <DialogSheet word="Change" label={label('Change')} title={`Change the digest of ${name}`}>
            {(close) => (
              <div className="mt-4">
                <DigestForm
                  digest={digest}
                  teams={[]}
                  mayAll={false}
                  zone={zone}
                  onDone={(words) => {
                    close()
                    onDone(words)
                  }}
                />
              </div>
            )}
          </DialogSheet>
          <Confirm
            word="Remove"
            label={label('Remove')}
            title={`Remove the digest of ${name}?`}
            act={() => onRemove(digest)}
          >
            Nobody is sent it any more, and what came of its sendings is forgotten. Turned off, it could be turned on
            again.
          </Confirm>
        </span>
      </Cell>
    </Row>
  )
}

const GRAVE = new Set<Sending['status']>(['FAILED', 'UNCLEAR', 'MISSED'])

function Sent({ sending, zone }: { sending: Sending; zone: string }) {
  const { way, week, status, endedAt, dueAt, attempts, detail } = sending

  return (
    <span className="block">
      <span className={GRAVE.has(status) ? 'text-signal' : undefined}>
        {WAY_WORDS[way]} of {weekName(week)} {STATUS_WORDS[status]}
      </span>{' '}
      <Moment at={endedAt ?? dueAt} zone={zone} />
      {attempts > 1 && `, attempt ${attempts}`}
      {detail && <span className="block text-small wrap-anywhere text-ink-3">{detail}</span>}
    </span>
  )
}
