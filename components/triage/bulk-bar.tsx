import { useQuery } from '@tanstack/react-query'
import { MODE_OPTIONS, SEVERITY_OPTIONS } from '@/components/edits/options'
import { plainButton, Button } from '@/components/ui/button'
import { Find } from '@/components/ui/find'
import { Pick } from '@/components/ui/pick'
import { counted } from '@/lib/format'
import { FailureMode, IncidentStatus, Severity } from '@/lib/incidents/incident'
import { STATUS_WORDS } from '@/lib/incidents/words'
import { peopleQuery } from '@/lib/people/queries'
import { snoozeChoices } from '@/lib/snoozes/choices'
import type { Bulk } from '@/lib/triage/use-bulk'
import { Refused } from './refused'

const isSaid = ({ value }: { value: string }) => value !== ''
const SEVERITIES = SEVERITY_OPTIONS.filter(isSaid)
const MODES = MODE_OPTIONS.filter(isSaid)
const STATUSES = IncidentStatus.options.map((value) => ({ value, label: STATUS_WORDS[value] }))

/** What can be said of all that is selected. What is refused stays selected, with the reason. */
export function BulkBar({
  selected,
  bulk,
  zone,
  onClear,
}: {
  selected: number
  bulk: Bulk
  zone: string
  onClear: () => void
}) {
  const { data: people } = useQuery(peopleQuery())
  const snoozes = snoozeChoices(new Date().toISOString(), zone).map(({ label, until }) => ({ label, value: until }))
  const owners =
    people?.items.map(({ id, name, isYou }) => ({ value: id, label: isYou ? `${name} (you)` : name })) ?? []

  return (
    <div className="min-w-0">
      <fieldset disabled={bulk.isRunning} className="flex flex-wrap items-center gap-2">
        <legend className="sr-only">All that is selected</legend>
        <span role="status" className="mr-1 font-medium whitespace-nowrap">
          {bulk.isRunning ? 'Sending…' : `${counted(selected, 'row')} selected`}
        </span>
        <Said name="severity" word="Severity" options={SEVERITIES}>
          {(value) => void bulk.edit('severity', value, { severity: Severity.parse(value) })}
        </Said>
        <Said name="mode" word="Failed by" options={MODES}>
          {(value) => void bulk.edit('mode', value, { mode: FailureMode.parse(value) })}
        </Said>
        <Said name="status" word="Status" options={STATUSES}>
          {(value) => void bulk.edit('status', value, { status: IncidentStatus.parse(value) })}
        </Said>
        <span data-edits="all-assigneeEmail">
          <Find
            label="Owner of all selected"
            options={owners}
            value=""
            look={plainButton}
            onPick={(id) =>
              void bulk.edit('assigneeEmail', id, {
                assigneeId: id,
                assignee: people?.items.find((person) => person.id === id)?.name ?? null,
              })
            }
          >
            Owner
          </Find>
        </span>
        <Button onClick={() => void bulk.notIncidents()}>Not an incident</Button>
        <Said name="snooze" word="Snooze" options={snoozes}>
          {(until) => void bulk.snooze(until)}
        </Said>
        <Button onClick={onClear}>Select none</Button>
      </fieldset>
      <Refused refusals={bulk.refused} />
    </div>
  )
}

function Said({
  name,
  word,
  options,
  children,
}: {
  name: string
  word: string
  options: readonly { value: string; label: string }[]
  children: (value: string) => void
}) {
  return (
    <span data-edits={`all-${name}`}>
      <Pick
        label={`${word} of all selected`}
        options={options}
        value=""
        onPick={children}
        shown={word}
        look={plainButton}
      />
    </span>
  )
}
