import { Icon } from '@/components/ui/icon'
import { EditOwner, EditService, EditTeam } from '@/components/edits/edit-one-of-many'
import { EditOrigin } from '@/components/edits/edit-origin'
import { EditPick } from '@/components/edits/edit-pick'
import { EditSeverity } from '@/components/edits/edit-severity'
import { EditStatus } from '@/components/edits/edit-status'
import { From } from '@/components/edits/from'
import {
  DETECTED_BY_OPTIONS,
  IMPACT_OPTIONS,
  MODE_OPTIONS,
  SILENT_OPTIONS,
  VISIBILITY_OPTIONS,
} from '@/components/edits/options'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Fact, Facts, NotSaid } from '@/components/ui/facts'
import { VISIBILITY_WORDS } from '@/lib/edits/said-words'
import type { Edit } from '@/lib/edits/use-edit'
import type { EditedField } from '@/lib/edits/words'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { DETECTED_BY_WORDS, IMPACT_WORDS, isNobodys, MODE_WORDS } from '@/lib/incidents/words'
import { WrittenBy } from './written-by'

/** What the record says, and who or what said so; for whoever may, each value is its own control. */
export function IncidentFacts({ incident, edit, now }: { incident: IncidentDetail; edit: Edit | null; now: string }) {
  const { mode, impact, silent, detectedBy, service, team, assignee, source, url } = incident
  const from = (field: EditedField) => <From field={field} {...{ incident, edit, now }} />
  const edited = { incident, edit }

  return (
    <Facts>
      <Fact name="Severity" from={from('severity')}>
        <EditSeverity {...edited} />
      </Fact>
      <Fact name="Status" from={from('status')}>
        <EditStatus {...edited} now={now} />
      </Fact>
      <Fact name="Written by" from={<WhyOrigin incident={incident} />}>
        <WrittenBy incident={incident} />
      </Fact>
      <Fact name="Declared" from={from('origin')}>
        <EditOrigin {...edited} />
      </Fact>
      <Fact name="Failed by" from={from('mode')}>
        <EditPick field="mode" options={MODE_OPTIONS} {...edited}>
          {mode ? MODE_WORDS[mode] : <NotSaid />}
        </EditPick>
      </Fact>
      <Fact name="Harmed" from={from('impact')}>
        <EditPick field="impact" options={IMPACT_OPTIONS} {...edited}>
          {impact ? IMPACT_WORDS[impact] : <NotSaid />}
        </EditPick>
      </Fact>
      <Fact name="Silent" from={from('silent')}>
        <EditPick field="silent" options={SILENT_OPTIONS} {...edited}>
          {silent === null ? <NotSaid /> : silent ? 'Yes' : 'No'}
        </EditPick>
      </Fact>
      <Fact name="Found by" from={from('detectedBy')}>
        <EditPick field="detectedBy" options={DETECTED_BY_OPTIONS} {...edited}>
          {detectedBy ? DETECTED_BY_WORDS[detectedBy] : <NotSaid />}
        </EditPick>
      </Fact>
      <Fact name="Service" from={<PageOf what="services" slug={service} from={from('service')} />}>
        <EditService {...edited}>{service ?? <NotSaid />}</EditService>
      </Fact>
      <Fact name="Team" from={<PageOf what="teams" slug={team} from={from('team')} />}>
        <EditTeam {...edited}>{team ?? <NotSaid />}</EditTeam>
      </Fact>
      <Fact name="Owner" from={from('assigneeEmail')}>
        <EditOwner {...edited}>{assignee ?? <NotSaid why="nobody yet" />}</EditOwner>
      </Fact>
      <Fact name="Seen by" from={incident.words.visibility && from('visibility')}>
        <EditPick field="visibility" options={VISIBILITY_OPTIONS} {...edited}>
          {VISIBILITY_WORDS[incident.visibility]}
        </EditPick>
      </Fact>
      <Fact name="Sent by" from={<span className="font-mono break-all">{incident.externalId}</span>}>
        {url ? (
          <a href={url} className="underline underline-offset-4" rel="noreferrer">
            {source}
          </a>
        ) : (
          source
        )}
      </Fact>
    </Facts>
  )
}

function WhyOrigin({ incident }: { incident: IncidentDetail }) {
  return (
    <span className="flex items-baseline gap-1.5">
      <span className="flex-none translate-y-px">
        <Icon name="rule" />
      </span>
      {originFrom(incident)}
    </span>
  )
}

function originFrom(incident: IncidentDetail): string {
  const { causes, declaredOrigin, origin } = incident
  if (causes.some(({ certainty }) => certainty === 'CONFIRMED')) return 'follows the confirmed cause'
  if (isNobodys(incident)) return 'nobody’s code did it'
  if (declaredOrigin === origin) return 'as it is declared'
  return 'no confirmed cause, nothing declared'
}

/** The name itself is the control that sets it, so the way to its page stands below it. */
function PageOf({ what, slug, from }: { what: 'services' | 'teams'; slug: string | null; from: ReactNode }) {
  return (
    <>
      {from}
      {slug && (
        <Link href={`/${what}/${slug}`} prefetch={false} aria-label={`Page of ${slug}`} className="act">
          Its page
        </Link>
      )}
    </>
  )
}
