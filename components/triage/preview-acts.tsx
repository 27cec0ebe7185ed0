import { SnoozeMenu } from '@/components/snoozes/snooze-menu'
import { Button } from '@/components/ui/button'
import { Key } from '@/components/ui/key'
import type { IncidentDetail } from '@/lib/incidents/incident'
import type { Decisions } from '@/lib/triage/use-decisions'

/** What the keys do, for a hand. */
export function PreviewActs({
  incident,
  singleKeys,
  decisions,
  onDuplicate,
  onOther,
}: {
  incident: IncidentDetail
  singleKeys: boolean
  decisions: Decisions
  onDuplicate: () => void
  onOther: () => void
}) {
  const key = (name: string) => singleKeys && <Key>{name}</Key>

  return (
    <div className="mt-4 flex flex-wrap gap-2">
      <Button look="lead" onClick={() => void decisions.accept()}>
        Accept the first{key('1')}
      </Button>
      <Button onClick={onDuplicate}>Duplicate of…{key('2')}</Button>
      <Button onClick={() => void decisions.putAside({ as: 'NOT_AN_INCIDENT' })}>Not an incident{key('3')}</Button>
      <span data-edits="snooze">
        <SnoozeMenu
          name={incident.key}
          until={incident.snoozedUntil}
          zone={incident.timeZone}
          tell={decisions.snoozed}
          hint={key('H')}
        />
      </span>
      <Button onClick={onOther}>Other change{key('A')}</Button>
      <Button onClick={() => void decisions.sayNoCodeChange()}>No code change{key('N')}</Button>
    </div>
  )
}
