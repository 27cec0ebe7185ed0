import { SeverityBox } from '@/components/incidents/severity-box'
import { NotSaid } from '@/components/ui/facts'
import type { Edit } from '@/lib/edits/use-edit'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { EditPick } from './edit-pick'
import { SEVERITY_OPTIONS } from './options'

/** How severe it is, with its sign and its name. */
export function EditSeverity({ incident, edit }: { incident: IncidentDetail; edit: Edit | null }) {
  const { severity } = incident

  return (
    <EditPick field="severity" options={SEVERITY_OPTIONS} incident={incident} edit={edit}>
      {severity ? (
        <>
          <SeverityBox severity={severity} /> {severity}
        </>
      ) : (
        <NotSaid />
      )}
    </EditPick>
  )
}
