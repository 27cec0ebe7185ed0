import { canonical } from '@/lib/ingest/versions'
import type { Known } from './edit'
import type { EditedField, Word, Words } from './words'

type Given = { field: EditedField; value: unknown; told: unknown; by: string; at: Date }

/** The words given here beside what the sender says by now. An address is not told: a person is known by name. */
export function wordsOf(given: readonly Given[], told: Known): Words {
  return Object.fromEntries(given.map((word) => [word.field, wordOf(word, told[word.field] ?? null)]))
}

function wordOf({ field, value, told, by, at }: Given, now: string | boolean | null): Word {
  const isNews = canonical(now) !== canonical(told ?? null) && canonical(now) !== canonical(value ?? null)
  return { by, at: at.toISOString(), told: field === 'assigneeEmail' ? nameIn(now) : now, isNews }
}

function nameIn(address: string | boolean | null): string | null {
  return typeof address === 'string' ? address.split('@')[0]! : null
}
