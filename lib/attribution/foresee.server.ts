import 'server-only'
import { db } from '@/lib/db/client.server'
import { zoneFor } from '@/lib/organisation/zone-for.server'
import type { Actor } from '@/lib/auth/actor'
import type { Rule } from '@/lib/origin-rules/holding-rule'
import { decideChange } from '@/lib/origins/decide-change'
import { readJudged } from '@/lib/origins/read-judged.server'
import type { Weighing } from '@/lib/origins/weights'
import { Prisma } from '@/prisma/generated/client'
import type { Preview } from './preview'
import { Tally } from './tally.server'

const BATCH = 1_000
/** Somebody waits for it: what could not be looked at by then is said, and not guessed. */
const PATIENCE_MS = 8_000

type Named = { id: string; title: string; repository: string; team: string | null }

/** What would be decided otherwise under these rules and settings, of the changes that fit the condition (alias c); nothing is written. */
export async function foresee(
  which: Prisma.Sql,
  { rules, settings }: { rules: readonly Rule[]; settings: Weighing },
  actor: Actor,
): Promise<Preview> {
  const [{ of }, timeZone] = await Promise.all([countOf(which), zoneFor(actor)])
  const withPaths = rules.some(({ path }) => path !== null)
  const until = Date.now() + PATIENCE_MS
  const tally = new Tally()

  for (let before: string | null = null; Date.now() < until;) {
    const named: Named[] = await latestBefore(which, before)
    const byId = new Map(named.map((row) => [row.id, row]))
    const judged = await readJudged(db('asking'), [...byId.keys()], withPaths)

    for (const change of judged.toSorted((one, other) => (one.id < other.id ? 1 : -1))) {
      const { origin } = decideChange(change, rules, settings)
      const { mergedAt, origin: from } = change
      if (origin !== from) tally.add({ ...byId.get(change.id)!, mergedAt, from, to: origin })
    }
    tally.looked += named.length
    before = named.at(-1)?.id ?? null
    if (named.length < BATCH) break
  }
  return tally.told(of, timeZone)
}

async function countOf(which: Prisma.Sql): Promise<{ of: number }> {
  const [row] = await db('asking').$queryRaw<{ of: number }[]>`
    select count(*)::int as of from changes c where ${which}`
  return row!
}

function latestBefore(which: Prisma.Sql, before: string | null): Promise<Named[]> {
  const after = before ? Prisma.sql`and c.id < ${before}::uuid` : Prisma.empty
  return db('asking').$queryRaw<Named[]>`
    select c.id::text, c.title, r.name as repository, t.slug as team
      from changes c
      join repositories r on r.id = c.repository_id
      left join teams t on t.id = c.team_id
     where ${which} ${after}
     order by c.id desc
     limit ${BATCH}`
}
