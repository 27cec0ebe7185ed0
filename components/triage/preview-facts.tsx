import { EditOwner, EditService, EditTeam } from '@/components/edits/edit-one-of-many'
import { EditOrigin } from '@/components/edits/edit-origin'
import { EditPick } from '@/components/edits/edit-pick'
import { EditSeverity } from '@/components/edits/edit-severity'
import { EditStatus } from '@/components/edits/edit-status'
import { MODE_OPTIONS } from '@/components/edits/options'
import { WrittenBy } from '@/components/incidents/written-by'
import { Fact, Facts, NotSaid } from '@/components/ui/facts'
import type { Edit } from '@/lib/edits/use-edit'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { MODE_WORDS } from '@/lib/incidents/words'

/** What the record says of what triage decides; who said it stands on the page of the incident. */
export function PreviewFacts({ incident, edit, now }: { incident: IncidentDetail; edit: Edit | null; now: string }) {
  const { mode, service, team, assignee } = incident
  const edited = { incident, edit }

  return (
    <>
      <h3 className="mt-6 border-b border-rule-strong pb-1.5 font-semibold">What the record says</h3>
      <Facts>
        <Fact name="Severity">
          <EditSeverity {...edited} />
        </Fact>
        <Fact name="Status">
          <EditStatus {...edited} now={now} />
        </Fact>
        <Fact name="Written by">
          <WrittenBy incident={incident} />
        </Fact>
        <Fact name="Declared">
          <EditOrigin {...edited} />
        </Fact>
        <Fact name="Failed by">
          <EditPick field="mode" options={MODE_OPTIONS} {...edited}>
            {mode ? MODE_WORDS[mode] : <NotSaid />}
          </EditPick>
        </Fact>
        <Fact name="Service">
          <EditService {...edited}>{service ?? <NotSaid />}</EditService>
        </Fact>
        <Fact name="Team">
          <EditTeam {...edited}>{team ?? <NotSaid />}</EditTeam>
        </Fact>
        <Fact name="Owner">
          <EditOwner {...edited}>{assignee ?? <NotSaid why="nobody yet" />}</EditOwner>
        </Fact>
      </Facts>
    </>
  )
}
