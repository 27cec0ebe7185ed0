import { Fact, Facts, NotSaid } from '@/components/ui/facts'
import type { IncidentDetail } from '@/lib/incidents/incident'
import { DETECTED_BY_WORDS, IMPACT_WORDS, isNobodys, MODE_WORDS } from '@/lib/incidents/words'
import { SeverityBox } from './severity-box'
import { WrittenBy } from './written-by'

/** What the record says, and for the origin how that is known. */
export function IncidentFacts({ incident }: { incident: IncidentDetail }) {
  const { severity, mode, impact, silent, detectedBy, service, team, assignee, source, url } = incident

  return (
    <Facts>
      <Fact name="Severity">
        {severity ? (
          <>
            <SeverityBox severity={severity} /> {severity}
          </>
        ) : (
          <NotSaid />
        )}
      </Fact>
      <Fact name="Written by" from={originFrom(incident)}>
        <WrittenBy incident={incident} />
      </Fact>
      <Fact name="Failed by">{mode ? MODE_WORDS[mode] : <NotSaid />}</Fact>
      <Fact name="Harmed">{impact ? IMPACT_WORDS[impact] : <NotSaid />}</Fact>
      <Fact name="Silent">{silent === null ? <NotSaid /> : silent ? 'Yes' : 'No'}</Fact>
      <Fact name="Found by">{detectedBy ? DETECTED_BY_WORDS[detectedBy] : <NotSaid />}</Fact>
      <Fact name="Service" from={team ? `team ${team}` : undefined}>
        {service ?? <NotSaid />}
      </Fact>
      <Fact name="Owner">{assignee ?? <NotSaid why="nobody yet" />}</Fact>
      <Fact name="Sent by" from={<span className="font-mono">{incident.externalId}</span>}>
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

function originFrom(incident: IncidentDetail): string {
  const { causes, declaredOrigin, origin, source } = incident
  if (causes.some(({ certainty }) => certainty === 'CONFIRMED')) return 'follows the confirmed cause'
  if (isNobodys(incident)) return 'nobody’s code did it'
  if (declaredOrigin === origin) return `as ${source} declared it`
  return 'no confirmed cause, nothing declared'
}
