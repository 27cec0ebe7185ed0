import { Status } from '@/components/incidents/status-ring'
import { movingTo, statusChoices } from '@/lib/edits/status-choices'
import type { Edit } from '@/lib/edits/use-edit'
import type { IncidentDetail, IncidentStatus } from '@/lib/incidents/incident'
import { EditPick } from './edit-pick'

/** Where it stands, and where it may go from there with what that does to its times. */
export function EditStatus({ incident, edit, now }: { incident: IncidentDetail; edit: Edit | null; now: string }) {
  return (
    <EditPick
      field="status"
      incident={incident}
      edit={edit}
      options={statusChoices(incident, now)}
      onPick={(to) => void edit?.edit(movingTo(to as IncidentStatus, incident, now))}
    >
      <Status status={incident.status} />
    </EditPick>
  )
}
