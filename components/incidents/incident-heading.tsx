import Link from 'next/link'
import type { ReactNode } from 'react'
import { EditOwner, EditService } from '@/components/edits/edit-one-of-many'
import { EditPick } from '@/components/edits/edit-pick'
import { EditStatus } from '@/components/edits/edit-status'
import { EditSummary } from '@/components/edits/edit-summary'
import { From } from '@/components/edits/from'
import { EditTitle } from '@/components/edits/edit-title'
import { SEVERITY_OPTIONS } from '@/components/edits/options'
import type { Edit } from '@/lib/edits/use-edit'
import { longDay } from '@/lib/format-time'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { dayAt } from '@/lib/time/zone'
import { PrivateTo } from './private-to'
import { SeverityBox } from './severity-box'

/** What it is called, how grave it is, where it stands, whose it is; each word its own control. */
export function IncidentHeading({
  incident,
  edit,
  now,
  acts,
  banner,
}: {
  incident: IncidentDetail
  edit: Edit | null
  now: string
  acts: ReactNode
  banner: ReactNode
}) {
  const { key, severity, service, team, assignee, startedAt, timeZone, visibility } = incident

  return (
    <header className="pt-7 pb-7">
      <p className="text-small text-ink-2">
        <Link href="/incidents" className="hover:underline">
          Incidents
        </Link>{' '}
        / <span className="font-mono">{key}</span>
      </p>
      <EditTitle incident={incident} edit={edit} />
      <From field="title" {...{ incident, edit, now }} quiet />
      <div className="mt-2.5 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <p className="flex min-w-0 flex-wrap items-center gap-x-5 gap-y-1.5">
          <EditPick field="severity" incident={incident} edit={edit} options={SEVERITY_OPTIONS}>
            <SeverityBox severity={severity} />
          </EditPick>
          <span className="font-medium">
            <EditStatus incident={incident} edit={edit} now={now} />
          </span>
          {(service || team || edit) && (
            <span className="min-w-0 break-words">
              <EditService incident={incident} edit={edit}>
                {service ?? (edit ? 'no service' : '')}
              </EditService>
              {team && `, ${team}`}
            </span>
          )}
          {(assignee || edit) && (
            <span className="min-w-0 break-words">
              <span className="text-ink-3">Owner </span>
              <EditOwner incident={incident} edit={edit}>
                {assignee ?? 'nobody yet'}
              </EditOwner>
            </span>
          )}
          {visibility === 'TEAM' && <PrivateTo team={team} />}
          <span className="text-ink-3">{longDay(dayAt(new Date(startedAt), timeZone))}</span>
        </p>
        {acts && <div className="flex flex-wrap items-center gap-2 print:hidden">{acts}</div>}
      </div>
      {banner}
      <EditSummary incident={incident} edit={edit} now={now} />
    </header>
  )
}
