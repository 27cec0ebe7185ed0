import type { Severity } from '@/lib/incidents/incident'
import { DETECTED_BY_WORDS, IMPACT_WORDS, MODE_WORDS, STATUS_WORDS } from '@/lib/incidents/words'
import { clock, shortDay } from '@/lib/format-time'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import { dayAt } from '@/lib/time/zone'
import type { Value } from './shown'
import type { EditedField } from './words'

export const FIELD_WORDS: Record<EditedField, string> = {
  title: 'Title',
  summary: 'Summary',
  url: 'Address',
  severity: 'Severity',
  status: 'Status',
  team: 'Team',
  service: 'Service',
  startedAt: 'Started',
  detectedAt: 'Detected',
  acknowledgedAt: 'Acknowledged',
  mitigatedAt: 'Mitigated',
  resolvedAt: 'Resolved',
  origin: 'Declared origin',
  mode: 'Failed by',
  impact: 'Harmed',
  silent: 'Silent',
  detectedBy: 'Found by',
  assigneeEmail: 'Owner',
  visibility: 'Seen by',
}

export const VISIBILITY_WORDS = { EVERYONE: 'Everybody', TEAM: 'Its team alone' } as const

const TABLES: Partial<Record<EditedField, Record<string, string>>> = {
  status: STATUS_WORDS,
  origin: ORIGIN_LABELS,
  mode: MODE_WORDS,
  impact: IMPACT_WORDS,
  detectedBy: DETECTED_BY_WORDS,
  visibility: VISIBILITY_WORDS,
}

/** A value as it is read. `nameOf` knows people by their id. */
export function valueWords(
  field: EditedField,
  value: Value,
  { zone, nameOf = () => null }: { zone: string; nameOf?: (id: string) => string | null },
): string {
  if (value === null || value === '') return field === 'visibility' ? VISIBILITY_WORDS.EVERYONE : 'not said'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (field.endsWith('At')) return `${shortDay(dayAt(new Date(value), zone))}, ${clock(value, zone)}`
  if (field === 'assigneeEmail') return nameOf(value) ?? 'somebody'
  return TABLES[field]?.[value] ?? value
}

export const SEVERITIES: readonly Severity[] = ['SEV1', 'SEV2', 'SEV3', 'SEV4']
