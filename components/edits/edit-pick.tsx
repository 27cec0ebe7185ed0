import type { ReactNode } from 'react'
import { Pick, type Option } from '@/components/ui/pick'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { FIELD_WORDS } from '@/lib/edits/said-words'
import { shownOf, type Value } from '@/lib/edits/shown'
import type { Edit } from '@/lib/edits/use-edit'
import type { EditedField } from '@/lib/edits/words'

/** A field of a few values, exchanged where it stands; for whoever may not, the value alone. */
export function EditPick({
  field,
  incident,
  edit,
  options,
  onPick,
  children,
}: {
  field: EditedField
  incident: IncidentDetail
  /** null: whoever looks may not edit. */
  edit: Edit | null
  options: readonly Option<string>[]
  /** Where more is said than the value. */
  onPick?: (value: string) => void
  children: ReactNode
}) {
  if (!edit) return children
  const value = shownOf(incident)[field]
  const said = (picked: string) => void edit.edit({ [field]: { value: asValue(picked) } })

  return (
    <span data-edits={field}>
      <Pick
        label={FIELD_WORDS[field]}
        options={options}
        value={String(value ?? '')}
        onPick={(picked) => picked !== String(value ?? '') && (onPick ?? said)(picked)}
        shown={children}
      />
    </span>
  )
}

const VALUES: Record<string, Value> = { '': null, true: true, false: false }

function asValue(picked: string): Value {
  return picked in VALUES ? (VALUES[picked] ?? null) : picked
}
