import Link from 'next/link'
import { NotSaid } from '@/components/ui/facts'
import { Moment } from '@/components/ui/moment'
import { Cell, Row } from '@/components/ui/rows'
import type { ActorKind, AuditEntry } from '@/lib/audit/entry'
import { ACTOR_WORDS, actionWords } from '@/lib/audit/words'
import { opening } from '@/lib/format'
import { FieldChanges } from './field-changes'

type Only = { actor?: string; kind?: ActorKind; entityId?: string }

export function AuditRow({ entry, zone, onOnly }: { entry: AuditEntry; zone: string; onOnly: (only: Only) => void }) {
  const { seq, at, actor, action, record } = entry

  return (
    <Row>
      <Cell leads>
        <p className="max-w-[44em] wrap-anywhere">
          <span className="font-medium">{opening(actionWords(action))}</span> {record && <RecordName record={record} />}
        </p>
        <Said entry={entry} onOnly={onOnly} />
      </Cell>
      <Cell>
        <button
          type="button"
          className="act text-left break-words"
          aria-label={`Only what ${actor.name} did`}
          onClick={() => onOnly(actor.id ? { actor: actor.id } : { actor: actor.name, kind: actor.kind })}
        >
          {actor.name}
        </button>
        <span className="block text-small text-ink-3 phone:inline"> {ACTOR_WORDS[actor.kind]}</span>
      </Cell>
      <Cell className="text-ink-2">
        <Moment at={at} zone={zone} year />
      </Cell>
      <Cell isNumber className="font-mono text-small text-ink-3 phone:ml-auto">
        {seq ?? <NotSaid why="before the chain" />}
      </Cell>
    </Row>
  )
}

function RecordName({ record: { name, path } }: { record: NonNullable<AuditEntry['record']> }) {
  return (
    <span className="ml-1 text-ink-2">
      {path ? (
        <Link href={path} prefetch={false} className="act">
          {name}
        </Link>
      ) : (
        name
      )}
    </span>
  )
}

/** What was there before and after; with it what somebody who looks into one line wants next. */
function Said({
  entry: { before, after, entityId, requestId, record },
  onOnly,
}: {
  entry: AuditEntry
  onOnly: (only: Only) => void
}) {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]

  return (
    <details className="max-w-[44em] min-w-0">
      <summary className="inline-block cursor-pointer text-small coarse:py-2">
        <span className="act">{toldOf(was, is)}</span>
      </summary>
      <div className="my-1.5 grid gap-1 border-l border-rule-strong pl-3">
        {was || is ? (
          <FieldChanges before={was} after={is} />
        ) : (
          <p className="text-small text-ink-2">
            What it said is kept with the record, in the versions as they were sent.
          </p>
        )}
        <p className="text-small text-ink-3">
          <button type="button" className="act" onClick={() => onOnly({ entityId })}>
            All that was done to {record ? 'this' : 'it'}
          </button>
          <span className="ml-3 font-mono break-all">req {requestId}</span>
        </p>
      </div>
    </details>
  )
}

function toldOf(was: object | null, is: object | null): string {
  if (was && is) return 'Before and after'
  if (is) return 'What was set'
  return was ? 'What was there' : 'More'
}

function fieldsOf(said: unknown): Record<string, unknown> | null {
  if (said === null || said === undefined) return null
  return typeof said === 'object' && !Array.isArray(said) ? (said as Record<string, unknown>) : { value: said }
}
