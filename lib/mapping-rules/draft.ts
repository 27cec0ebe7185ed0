import { MappedField } from '@/lib/vendors/mapping'
import { type MappingFields, paths, words } from './rule'

/** What is being written of a field: a path a line, and `word = meaning` a line. */
export type FieldDraft = { paths: string; words: string }
export type Draft = Record<MappedField, FieldDraft>

export const FIELD_NAMES: Record<MappedField, string> = {
  startedAt: 'Started',
  detectedAt: 'Detected',
  acknowledgedAt: 'Acknowledged',
  mitigatedAt: 'Mitigated',
  resolvedAt: 'Resolved',
  severity: 'Severity',
  service: 'Service',
  team: 'Team',
  assignee: 'Assignee',
}

export const hasWords = (field: MappedField) => !field.endsWith('At')

export function draftOf(fields: MappingFields): Draft {
  const of = (field: MappedField) => ({
    paths: paths(fields, field).join('\n'),
    words: Object.entries(words(fields, field))
      .map(([word, meaning]) => `${word} = ${meaning}`)
      .join('\n'),
  })
  return Object.fromEntries(MappedField.options.map((field) => [field, of(field)])) as Draft
}

/** As the API takes it; of a line without `=` the meaning is empty, which it refuses by name. */
export function fieldsOf(draft: Draft): object {
  return Object.fromEntries(
    MappedField.options.flatMap((field) => {
      const [said, meant] = [linesOf(draft[field].paths), linesOf(draft[field].words).map(pairOf)]
      if (said.length === 0 && meant.length === 0) return []
      return [[field, { paths: said, ...(hasWords(field) && { words: Object.fromEntries(meant) }) }]]
    }),
  )
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function pairOf(line: string): [string, string] {
  const at = line.lastIndexOf('=')
  return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}
