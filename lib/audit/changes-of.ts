import { MISSING } from '@/lib/format'
import type { HistoryLine } from './history'

export type FieldChange = { field: string; before: string; after: string }

/** What a line changed, field by field; a field that was not there before, or is not there any more, is a dash. */
export function fieldChanges({ before, after }: Pick<HistoryLine, 'before' | 'after'>): FieldChange[] {
  if (!before && !after) return []
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]

  return fields
    .map((field) => ({ field, before: shown(before?.[field]), after: shown(after?.[field]) }))
    .filter((change) => change.before !== change.after)
}

const MAX_SHOWN = 200

function shown(value: unknown): string {
  if (value === undefined || value === null) return MISSING
  const text = typeof value === 'string' ? value : isTexts(value) ? value.join(', ') : JSON.stringify(value)
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string')
}
