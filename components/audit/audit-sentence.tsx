import { Choice, choicesOf } from '@/components/lists/choice'
import { Word } from '@/components/lists/narrowed'
import type { AuditEntry } from '@/lib/audit/entry'
import { auditRows, type auditSearch } from '@/lib/audit/search'
import { actionWords, ENTITY_WORDS } from '@/lib/audit/words'
import type { inferParserType } from 'nuqs/server'
import { DaysPick } from './days-pick'

const KINDS = [
  { value: 'PERSON', label: 'people' },
  { value: 'TOKEN', label: 'programs' },
  { value: 'ENDPOINT', label: 'webhooks' },
  { value: 'SHARE', label: 'holders of shared reports' },
  { value: 'SYSTEM', label: 'this installation' },
] as const

export type AuditSearch = inferParserType<typeof auditSearch>

/** Which lines are listed, as a sentence whose underlined words are its controls. */
export function AuditSentence({
  search,
  setSearch,
  items,
  today,
}: {
  search: AuditSearch
  setSearch: (search: Partial<AuditSearch>) => Promise<unknown>
  items: readonly AuditEntry[]
  today: string
}) {
  const { kind, entity, actor, action, entityId, from, to } = search
  const who = items.find((item) => item.actor.id === actor)?.actor.name ?? actor
  const what = items.find((item) => item.entityId === entityId)?.record?.name ?? entityId

  return (
    <section
      aria-label="Which lines"
      className="my-5 flex flex-wrap items-baseline gap-x-4 border-b border-rule bg-desk px-3 py-2"
    >
      <p className="min-w-0 flex-1 text-pretty break-words text-ink-2">
        What{' '}
        <Choice
          label="Who"
          any="anybody"
          options={KINDS}
          value={kind}
          onPick={(picked) => void setSearch({ kind: picked })}
          stop=""
        />{' '}
        did to{' '}
        <Choice
          label="What it was done to"
          any="anything"
          options={choicesOf(ENTITY_WORDS)}
          value={entity}
          onPick={(picked) => void setSearch({ entity: picked })}
          stop=","
        />{' '}
        <DaysPick from={from} to={to} today={today} onPick={(days) => void setSearch(days)} />.
        {actor && <Word words={`by ${who}`} onDrop={() => void setSearch({ actor: null })} />}
        {entityId && <Word words={`to ${what}`} onDrop={() => void setSearch({ entityId: null })} />}
        {action && (
          <Word
            words={action.includes('.') ? actionWords(action) : `actions that begin with ${action}`}
            onDrop={() => void setSearch({ action: null })}
          />
        )}
      </p>
      <a href={`/api/v1/audit/csv?${new URLSearchParams(auditRows(search))}`} download className="act">
        CSV
      </a>
    </section>
  )
}
