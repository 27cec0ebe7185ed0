import type { Option } from '@/components/ui/pick'
import { DETECTED_BY_WORDS, IMPACT_WORDS, MODE_WORDS } from '@/lib/incidents/words'
import { SEVERITIES, VISIBILITY_WORDS } from '@/lib/edits/said-words'
import { ORIGIN_LABELS } from '@/lib/origins/label'

const NONE = { value: '', label: '– not said' }
const of = (words: Record<string, string>): Option<string>[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export const SEVERITY_OPTIONS: Option<string>[] = [...SEVERITIES.map((value) => ({ value, label: value })), NONE]
export const MODE_OPTIONS = [...of(MODE_WORDS), NONE]
export const IMPACT_OPTIONS = [...of(IMPACT_WORDS), NONE]
export const DETECTED_BY_OPTIONS = [...of(DETECTED_BY_WORDS), NONE]
export const SILENT_OPTIONS = [...of({ true: 'Yes', false: 'No' }), NONE]
export const ORIGIN_OPTIONS = [...of(ORIGIN_LABELS), NONE]
export const VISIBILITY_OPTIONS = of(VISIBILITY_WORDS)
