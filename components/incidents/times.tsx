import { EditTime } from '@/components/edits/edit-time'
import { From } from '@/components/edits/from'
import { Moment } from '@/components/ui/moment'
import { Section } from '@/components/ui/section'
import { shortName } from '@/lib/changes/words'
import type { Edit } from '@/lib/edits/use-edit'
import { duration, minutesFrom } from '@/lib/format-duration'
import { leadOf } from '@/lib/incidents/causes-finding'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { type Lead, type Milestone, MILESTONES, timeOf, timesBar } from '@/lib/incidents/times-bar'
import { timesFinding } from '@/lib/incidents/times-finding'
import { TimesDrawn } from './times-bar'

/** When it was what. A time that nobody gave is a gap on the bar and a dash in the list. */
export function Times({ incident, edit, now }: { incident: IncidentDetail; edit: Edit | null; now: string }) {
  const lead = leadIn(incident)
  const isOpen = incident.status === 'OPEN' || incident.status === 'ACKNOWLEDGED'
  const bar = timesBar(incident, lead, isOpen ? now : null)

  return (
    <Section name="Times" finding={timesFinding(incident, incident.status, lead)}>
      {bar && <TimesDrawn bar={bar} zone={incident.timeZone} />}
      <dl className="mt-4 grid grid-cols-5 gap-x-gutter phone:grid-cols-1 phone:divide-y phone:divide-rule">
        {MILESTONES.map((milestone) => (
          <div key={milestone} className="min-w-0 phone:grid phone:grid-cols-[6.5rem_1fr] phone:py-2">
            <dt className="text-small text-ink-3">{milestone[0]?.toUpperCase() + milestone.slice(1)}</dt>
            <dd className="min-w-0">
              {edit ? (
                <EditTime {...{ milestone, incident, edit }}>
                  <TimeOf incident={incident} milestone={milestone} />
                </EditTime>
              ) : (
                <TimeOf incident={incident} milestone={milestone} />
              )}
              <After incident={incident} milestone={milestone} />
              <From field={`${milestone}At`} {...{ incident, edit, now }} quiet />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

type One = { incident: IncidentDetail; milestone: Milestone }

function TimeOf({ incident, milestone }: One) {
  const time = timeOf(incident, milestone)
  if (!time) return <span className="font-normal text-ink-3">– no time given</span>
  return <Moment at={time} zone={incident.timeZone} />
}

function After({ incident, milestone }: One) {
  const time = timeOf(incident, milestone)
  if (!time || milestone === 'started') return null
  return <span className="text-small text-ink-3"> · after {duration(minutesFrom(incident.startedAt, time))}</span>
}

function leadIn(incident: IncidentDetail): Lead | null {
  const cause = leadOf(incident)
  return cause?.deployedAt ? { changeId: cause.changeId, name: shortName(cause), deployedAt: cause.deployedAt } : null
}
