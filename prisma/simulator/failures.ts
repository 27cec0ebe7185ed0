import { DAY, HOUR } from './calendar'
import type { Draft } from './draft'

/** A change that broke something, and when. */
export type Failure = { draft: Draft; kind: 'critical' | 'minor' | 'late'; at: number; critical: boolean }

const FOLLOW_UP = 30 * DAY

/** What went wrong up to now. Most failures show within a day, the rest within the month, a few much later. */
export function failuresOf(drafts: readonly Draft[], deployedAt: ReadonlyMap<string, number>, now: number): Failure[] {
  const failures = drafts.flatMap((draft) => {
    const start = deployedAt.get(draft.externalId)
    return start === undefined ? [] : failuresAfter(draft, start)
  })
  return failures.filter(({ at }) => at < now).sort((one, other) => one.at - other.at)
}

function failuresAfter(draft: Draft, deployed: number): Failure[] {
  const random = draft.random.fork('failure')
  const failures: Failure[] = []

  if (random.chance(draft.risk))
    failures.push({ draft, kind: 'critical', at: deployed + timeToFailure(draft), critical: true })
  if (random.chance(Math.min(0.9, draft.risk * 1.35)))
    failures.push({ draft, kind: 'minor', at: deployed + random.between(0.1, 25 * 24) * HOUR, critical: false })
  if (random.chance(draft.risk * 0.1))
    failures.push({
      draft,
      kind: 'late',
      at: deployed + FOLLOW_UP + random.between(1, 60) * DAY,
      critical: random.chance(0.4),
    })

  return failures
}

function timeToFailure(draft: Draft): number {
  const random = draft.random.fork('delay')
  const isSoon = random.chance(0.55)
  for (;;) {
    const delay = random.exponential(isSoon ? 7 * HOUR : 8 * DAY)
    if (delay < FOLLOW_UP - HOUR) return delay
  }
}
