import type { IncidentItem } from '@/lib/incidents/incident'
import type { Failure, How } from './find-failures'
import { titleOf, type Place } from './to-change'

const MOST_CAUSES = 100

const WORDS: Record<How, { id: string; title: string }> = {
  REVERTED: { id: 'revert', title: 'Reverted' },
  FIXED: { id: 'fix', title: 'Fixed' },
}

/**
 * What was taken back or mended is an incident that was over when that was merged. Git does not know when it began, nor
 * how bad it was: it began then at the latest, so it is never counted too early.
 */
export function toIncident({ how, landing, failed }: Failure, place: Place): IncidentItem {
  const at = new Date(landing.commit.committedAt).toISOString()
  const [first, ...others] = failed
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  const words = WORDS[how]

  return {
    source: 'git',
    externalId: `${words.id}:${place.repository}@${landing.commit.sha}`,
    eventAt: at,
    title: titleOf(`${words.title}: ${(first?.title ?? '').slice(0, 400)}${more}`, landing.commit.sha),
    startedAt: at,
    resolvedAt: at,
    status: 'RESOLVED',
    noCodeChange: false,
    causes: failed.slice(0, MOST_CAUSES).map(({ sha, certainty }) => ({
      change: { repository: place.repository, sha },
      certainty,
    })),
    ...(place.team && { team: place.team }),
    ...(place.service && { service: place.service }),
  }
}
