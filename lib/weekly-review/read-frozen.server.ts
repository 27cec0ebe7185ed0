import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client.server'
import { visibleTo } from '@/lib/incidents/visible.server'
import { differencesOf } from './differences'
import { readFigures } from './figures.server'
import type { Scope } from './scope-of.server'
import { hashOf } from './snapshot-hash.server'
import { InputDigest, Snapshot, type WeekReview } from './week-review'

/** The review as it was frozen, and beside it what the figures are by now; null: it is not frozen. */
export async function readFrozen(scope: Scope, actor: Actor): Promise<WeekReview | null> {
  const { week, team } = scope
  const kept = await db().frozenWeek.findFirst({ where: { week, teamId: team?.id ?? null } })
  if (!kept) return null

  const { undecided, ...review } = Snapshot.parse(kept.snapshot)
  const [figures, seen] = await Promise.all([readFigures(scope, actor), seenAmong(keysIn(review), actor)])
  return {
    ...without(review, seen),
    frozen: {
      at: kept.at.toISOString(),
      by: kept.by,
      sha256: Buffer.from(kept.hash).toString('hex'),
      isIntact: Buffer.from(hashOf(kept.snapshot as object)).equals(Buffer.from(kept.hash)),
      inputs: z.array(InputDigest).parse(kept.inputs),
      undecided: undecided.filter((key) => seen.has(key)),
      differences: differencesOf(review.figures, figures),
    },
  }
}

type Kept = Omit<WeekReview, 'frozen'>

function keysIn({ criticals, unresolved, overdue, modes, services, decisions, carried }: Kept): string[] {
  const named = [...decisions, ...carried.decisions].flatMap(({ incident }) => (incident ? [incident] : []))
  const repeated = [...modes, ...services].flatMap(({ keys }) => keys)
  const listed = [...criticals, ...unresolved].map(({ key }) => key)
  return [...listed, ...repeated, ...named, ...[...overdue, ...carried.followUps].map(({ incident }) => incident)]
}

async function seenAmong(keys: string[], actor: Actor): Promise<Set<string>> {
  const numbers = [...new Set(keys)].map((key) => Number(key.slice('INC-'.length)))
  const rows = await db().$queryRaw<{ key: string }[]>`
    select 'INC-' || i.number as key from incidents i where i.number = any(${numbers}::int[]) and ${visibleTo(actor)}`
  return new Set(rows.map(({ key }) => key))
}

/** What was made private since is not there for others in what was kept before it was. */
function without(review: Kept, seen: Set<string>): Kept {
  const { criticals, carried } = review
  const shown = criticals.filter(({ key }) => seen.has(key))
  const allSeen = ({ keys }: { keys: string[] }) => keys.every((key) => seen.has(key))
  const isSeen = ({ incident }: { incident: string | null }) => incident === null || seen.has(incident)
  return {
    ...review,
    criticals: shown,
    hidden: review.hidden + criticals.length - shown.length,
    unresolved: review.unresolved.filter(({ key }) => seen.has(key)),
    modes: review.modes.filter(allSeen),
    services: review.services.filter(allSeen),
    overdue: review.overdue.filter(isSeen),
    decisions: review.decisions.filter(isSeen),
    carried: { ...carried, followUps: carried.followUps.filter(isSeen), decisions: carried.decisions.filter(isSeen) },
  }
}
