import type { IncidentItem } from '@/lib/incidents/incident'
import type { Reverting } from './find-reverted'
import { titleOf, type Place } from './to-change'

const MOST_CAUSES = 100

/** A revert is an incident that began and ended when it was merged. How bad it was, git does not know. */
export function toIncident({ landing, reverted }: Reverting, place: Place): IncidentItem {
  const at = new Date(landing.commit.committedAt).toISOString()
  const [first, ...others] = reverted
  const more = others.length > 0 ? ` and ${others.length} more` : ''

  return {
    source: 'git',
    externalId: `revert:${place.repository}@${landing.commit.sha}`,
    eventAt: at,
    title: titleOf(`Reverted: ${(first?.title ?? '').slice(0, 400)}${more}`, landing.commit.sha),
    startedAt: at,
    resolvedAt: at,
    status: 'RESOLVED',
    noCodeChange: false,
    causes: reverted.slice(0, MOST_CAUSES).map(({ sha, certainty }) => ({
      change: { repository: place.repository, sha },
      certainty,
    })),
    ...(place.team && { team: place.team }),
    ...(place.service && { service: place.service }),
  }
}
