import { OriginGlyph } from '@/components/origins/origin-glyph'
import { NotSaid } from '@/components/ui/facts'
import type { Edit } from '@/lib/edits/use-edit'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import { EditPick } from './edit-pick'
import { ORIGIN_OPTIONS } from './options'

/** Who wrote the code, as somebody declared it. */
export function EditOrigin({ incident, edit }: { incident: IncidentDetail; edit: Edit | null }) {
  const { declaredOrigin } = incident

  return (
    <EditPick field="origin" options={ORIGIN_OPTIONS} incident={incident} edit={edit}>
      {declaredOrigin ? (
        <>
          <OriginGlyph origin={declaredOrigin} /> {ORIGIN_LABELS[declaredOrigin]}
        </>
      ) : (
        <NotSaid />
      )}
    </EditPick>
  )
}
