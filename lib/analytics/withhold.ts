import { MIN_CHANGES_SHOWN } from '@/lib/changes/min-shown'
import { counted } from '@/lib/format'
import { ORIGINS, type Origin } from '@/lib/origins/origin'
import type { AnalyticsQuery, AskedQuery } from './query'
import type { CountsByOrigin } from './rate'

export { MIN_CHANGES_SHOWN }

type Why = string | undefined

/** Why each figure is withheld; undefined: it is given. */
export type Withheld = Record<Origin, Why> & { ai: Why; other: Why; unknownAsHuman: Why; unknownAsAi: Why }

/** Time slices do not make a question one about a few: a part is of teams, services or repositories. */
export function isNarrowed({
  team,
  service,
  repository,
}: Pick<AnalyticsQuery, 'team' | 'service' | 'repository'>): boolean {
  return team !== undefined || service !== undefined || repository !== undefined
}

/**
 * What a question about a part keeps to itself: the figures of an origin with few changes, and whatever would tell
 * them by subtraction; of few people, all of them. Where few are human and many unknown, the two are given together and not the unknown alone; a
 * pool of what is given and what is not is not given. It depends on the counts alone and not on how the groups are
 * chosen, so that two questions about the same changes tell no more than one.
 */
export function withheldIn(counts: CountsByOrigin, query: AskedQuery, contrast: 'human' | 'rest'): Withheld {
  const hidden = hiddenOrigins(counts, query)
  const pool = (...origins: Origin[]) => whyNoPool(origins, counts, hidden, query)
  const ai: Origin[] = query.mixed === 'ai' ? ['AI', 'MIXED'] : ['AI']

  return {
    ...hidden,
    ai: pool(...ai),
    other: contrast === 'human' ? pool('HUMAN') : pool('HUMAN', 'UNKNOWN'),
    unknownAsHuman: pool(...ai) ?? pool('HUMAN', 'UNKNOWN'),
    unknownAsAi: [...ai, 'UNKNOWN' as const, 'HUMAN' as const].map((origin) => hidden[origin]).find(Boolean),
  }
}

function hiddenOrigins(counts: CountsByOrigin, query: AskedQuery): Record<Origin, Why> {
  const why = Object.fromEntries(ORIGINS.map((origin) => [origin, undefined])) as Record<Origin, Why>
  if (!isNarrowed(query)) return why

  for (const origin of ORIGINS)
    why[origin] =
      counts[origin].mature > 0 ? (query.fewPeople ?? tooFew(counts[origin].mature, NAMES[origin])) : undefined
  if (why.HUMAN && !why.UNKNOWN && counts.UNKNOWN.mature > 0)
    why.UNKNOWN = `withheld: it would tell those of ${counted(counts.HUMAN.mature, 'human change')}`
  return why
}

/** A pool is given where all of it is, or where nothing of it is given alone, so that there is nothing to subtract. */
function whyNoPool(
  origins: readonly Origin[],
  counts: CountsByOrigin,
  hidden: Record<Origin, Why>,
  { fewPeople }: AskedQuery,
): Why {
  const held = origins.filter((origin) => counts[origin].mature > 0)
  const out = held.filter((origin) => hidden[origin])
  if (out.length === 0) return undefined
  if (fewPeople) return fewPeople

  const mature = held.reduce((sum, origin) => sum + counts[origin].mature, 0)
  return out.length === held.length ? tooFew(mature, namesOf(origins)) : hidden[out[0]!]
}

/** Why the shares of merged changes are withheld. */
export function whyNoShares(changes: number, query: AskedQuery): Why {
  return query.fewPeople ?? (isNarrowed(query) ? tooFew(changes, 'merged') : undefined)
}

const NAMES: Record<Origin, string> = { AI: 'AI', HUMAN: 'human', MIXED: 'mixed', UNKNOWN: 'unknown' }

function namesOf(origins: readonly Origin[]): string {
  return origins.map((origin) => NAMES[origin]).join(' and ')
}

function tooFew(mature: number, name: string): Why {
  if (mature === 0 || mature >= MIN_CHANGES_SHOWN) return undefined
  return `${counted(mature, `${name} change`)}, shown from ${MIN_CHANGES_SHOWN}`
}
