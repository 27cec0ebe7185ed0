import type { EventType } from './event-type'

/** What somebody may be told of, as far as the audit line says it. The rest is read from the record. */
export type Fact = { type: EventType; subject: string; data: Record<string, unknown> }

type Line = { action: string; entityId: string; before?: unknown; after?: unknown; isHistory?: boolean }

/** The facts in what was done. Most of it is told to nobody: hours are not, nor words of people, nor rows of a file. */
export function factsOf(lines: readonly Line[]): Fact[] {
  return lines.flatMap((line) => {
    const fact = line.isHistory ? null : FACTS[line.action]?.(partsOf(line))
    return fact ? [{ ...fact, subject: line.entityId }] : []
  })
}

type Parts = { before: Record<string, unknown>; after: Record<string, unknown> }
type Told = Omit<Fact, 'subject'> | null

const FACTS: Record<string, (parts: Parts) => Told> = {
  'incident.created': () => ({ type: 'incident.created', data: {} }),
  'incident.updated': changed,
  'incident.edited': changed,
  'incident.set-aside': () => ({ type: 'incident.updated', data: { changed: ['setAside'] } }),
  'incident.counted-again': () => ({ type: 'incident.updated', data: { changed: ['setAside'] } }),
  'incident.no-code-change-said': () => ({ type: 'incident.updated', data: { changed: ['noCodeChange'] } }),
  'incident.no-code-change-taken-back': () => ({ type: 'incident.updated', data: { changed: ['noCodeChange'] } }),
  'cause.confirmed': ({ after: { change } }) => ({ type: 'cause.confirmed', data: { change } }),
  'weekly-review.frozen': ({ after: { week, team, sha256 } }) => ({
    type: 'review.frozen',
    data: { week, team, sha256 },
  }),
}

/** A version that says what is known already changes nothing, and has its line all the same. */
function changed({ before, after }: Parts): Told {
  const fields = Object.keys(after).toSorted()
  if (fields.length === 0) return null
  return { type: isResolving(before, after) ? 'incident.resolved' : 'incident.updated', data: { changed: fields } }
}

function isResolving(before: Parts['before'], after: Parts['after']): boolean {
  const isNow = after.status === 'RESOLVED' || Boolean(after.resolvedAt)
  return isNow && before.status !== 'RESOLVED' && before.status !== 'REVIEWED' && !before.resolvedAt
}

function partsOf({ before, after }: Line): Parts {
  return { before: (before ?? {}) as Parts['before'], after: (after ?? {}) as Parts['after'] }
}
