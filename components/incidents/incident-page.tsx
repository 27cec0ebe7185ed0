'use client'

import { useQuery } from '@tanstack/react-query'
import { ChangesBefore } from '@/components/causes/changes-before'
import { CommentsPanel } from '@/components/comments/comments-panel'
import { LinkChange } from '@/components/causes/link-change'
import { Clashes } from '@/components/edits/clashes'
import { openField } from '@/components/edits/open-field'
import { FollowUpsPanel } from '@/components/follow-ups/follow-ups-panel'
import { RelatedIncidents } from '@/components/related/related-incidents'
import { SetAsideBanner } from '@/components/set-aside/banner'
import { SetAside } from '@/components/set-aside/set-aside'
import { TimelinePanel } from '@/components/timeline/timeline-panel'
import { useKeys } from '@/components/keys/use-keys'
import { SnoozeMenu } from '@/components/snoozes/snooze-menu'
import { Button } from '@/components/ui/button'
import { Key } from '@/components/ui/key'
import { NotYet } from '@/components/ui/not-yet'
import { say as tell } from '@/components/ui/said'
import { Section } from '@/components/ui/section'
import { useSay } from '@/lib/causes/use-say'
import { useEdit } from '@/lib/edits/use-edit'
import { causesFinding } from '@/lib/incidents/causes-finding'
import { incidentQuery } from '@/lib/incidents/queries'
import { useSetAside } from '@/lib/set-aside/use-set-aside'
import { Causes } from './causes'
import { IncidentFacts } from './incident-facts'
import { IncidentFoot } from './incident-foot'
import { IncidentHeading } from './incident-heading'
import { IncidentHistory } from './incident-history'
import { Times } from './times'
import { WorkLogged } from './work-logged'

/** One incident: when it was what, which change did it, what the record says, what it cost. */
export function IncidentPage({
  name,
  singleKeys,
  by,
}: {
  name: string
  singleKeys: boolean
  /** Who decides here; null: whoever looks may not. */
  by: string | null
}) {
  const { data: incident, dataUpdatedAt, error, refetch } = useQuery(incidentQuery(name))
  const saying = useSay(name, incident, by ?? '', tell)
  const editing = useEdit(name, by ?? '', tell)
  const settingAside = useSetAside(name, tell)
  const [say, edit, setAside] = by === null ? [null, null, null] : [saying, editing, settingAside]

  const opens = (field: Parameters<typeof openField>[0]) => (edit ? () => openField(field) : undefined)
  useKeys('This incident', [
    { key: 'e', words: 'Edit the title', act: opens('title') },
    { key: 's', words: 'Say how severe it is', act: opens('severity') },
    { key: 'm', words: 'Say how it failed', act: opens('mode') },
    { key: 't', words: 'Change its status', act: opens('status') },
  ])

  if (!incident) return <NotYet what="This incident" error={error} onRetry={() => void refetch()} />
  const now = new Date(dataUpdatedAt).toISOString()
  const zone = incident.timeZone

  return (
    <main id="main" tabIndex={-1} className="page outline-none">
      <IncidentHeading
        incident={incident}
        edit={edit}
        now={now}
        banner={<SetAsideBanner incident={incident} now={now} say={setAside} />}
        acts={
          <>
            {say && <LinkChange incident={incident} say={say} />}
            {setAside && !incident.setAside && <SetAside incident={incident} say={setAside} />}
            {edit && (
              <Button aria-label="Edit the title" onClick={() => openField('title')}>
                Edit{singleKeys && <Key>E</Key>}
              </Button>
            )}
            {edit && <SnoozeMenu name={name} until={incident.snoozedUntil} zone={zone} tell={tell} />}
          </>
        }
      />
      {edit && <Clashes edit={edit} />}
      <Times incident={incident} edit={edit} now={now} />
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,1fr)] gap-x-gutter stacked:grid-cols-1">
        <div className="min-w-0">
          <Section name="Changes linked to it" finding={causesFinding(incident)}>
            <Causes incident={incident} say={say} />
          </Section>
          <ChangesBefore name={name} incident={incident} say={say} singleKeys={singleKeys} />
          <Section name="Work logged">
            <WorkLogged incident={incident} mayLog={by !== null} />
          </Section>
          <FollowUpsPanel name={name} by={by} />
          <TimelinePanel name={name} startedAt={incident.startedAt} mayWrite={by !== null} />
          <CommentsPanel name={name} mayWrite={by !== null} />
        </div>
        <div className="min-w-0">
          <Section name="What the record says, and who said so">
            <IncidentFacts incident={incident} edit={edit} now={now} />
          </Section>
          <RelatedIncidents name={name} />
        </div>
        <IncidentHistory name={name} incident={incident} edit={edit} by={by} />
      </div>
      <IncidentFoot incident={incident} />
    </main>
  )
}
