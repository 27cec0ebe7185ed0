import 'server-only'
import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { writeAudit } from '@/lib/audit/write.server'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { MIN_CHANGES_SHOWN } from '@/lib/changes/min-shown'
import { belonging, followUpOf } from '@/lib/changes/outcome.server'
import type { Tx } from '@/lib/db/client.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { counted } from '@/lib/format'
import { windowOf } from '@/lib/lists/window.server'
import { Origin } from '@/lib/origins/origin'
import { type Candidate, choose } from './choose'
import type { CountsByTag, NewSpotCheck, SpotCheckSearch } from './spot-check'

/** Draws a sample of mature changes for people to label. `now` decides which are mature. */
export async function drawSpotCheck(
  { search, size, allocation, seed = randomInt(2 ** 31) }: NewSpotCheck,
  actor: Actor,
  requestId: string,
  now = new Date(),
): Promise<{ id: string }> {
  must(actor, 'manage', { kind: 'spot-check' })
  const id = uuid()
  const window = await windowOf(search)

  await transact(async (tx) => {
    const { candidates, population } = await readCandidates(tx, { search, size, seed, now, ...window })
    refuseFew(
      Object.values(population).reduce((sum, changes) => sum + changes, 0),
      search,
    )
    const sample = choose(candidates, population, { size, allocation })

    await tx.spotCheck.create({
      data: { id, seed, search: { ...search, allocation }, population, createdById: actor.id, createdAt: now },
    })
    await tx.spotCheckItem.createMany({
      data: sample.map(({ id: changeId, tag }, index) => ({ spotCheckId: id, changeId, tag, position: index + 1 })),
    })
    const after = { seed, search, allocation, population, drawn: sample.length }
    writeAudit(tx, actor, requestId, [{ action: 'spot-check.drawn', entity: 'spot-check', entityId: id, after }])
  })
  return { id }
}

const Row = z.object({ id: z.uuid(), tag: Origin, lot: z.string(), turn: z.string(), population: z.int() })

type Draw = { search: SpotCheckSearch; size: number; seed: number; now: Date; from: Date; to: Date }

/**
 * The first of each tag by their lots, and how many there are. A lot is a hash of seed and id, so that the same seed
 * draws the same from the same rows in whatever order they are read, and anybody can draw it again in SQL.
 */
async function readCandidates(
  tx: Tx,
  { search, size, seed, now, from, to }: Draw,
): Promise<{ candidates: Candidate[]; population: CountsByTag }> {
  const rows = await tx.$queryRaw`
    with mature as (
      select c.id, c.origin, md5(${String(seed)} || '/' || c.id::text) as lot
        from changes c
       where c.deployed_at >= ${from} and c.deployed_at < ${to}
         and c.deployed_at + ${followUpOf(search)} <= ${now}
         and ${belonging(search)}
    ), ranked as (
      select id, origin, lot,
             row_number() over (partition by origin order by lot) as place,
             count(*) over (partition by origin)                  as population
        from mature
    )
    select id::text, origin::text as tag, lot, md5(lot) as turn, population::int
      from ranked
     where place <= ${size}`

  const candidates = z.array(Row).parse(rows)
  const of = (tag: Origin) => candidates.find((row) => row.tag === tag)?.population ?? 0
  const population = { AI: of('AI'), HUMAN: of('HUMAN'), MIXED: of('MIXED'), UNKNOWN: of('UNKNOWN') }
  return { candidates, population }
}

function refuseFew(changes: number, { team, service, repository }: SpotCheckSearch): void {
  if (changes === 0) throw new AppError('conflict', 'No mature change of these days is there to draw from.')
  if ((team ?? service ?? repository) !== undefined && changes < MIN_CHANGES_SHOWN)
    throw new AppError(
      'conflict',
      `${counted(changes, 'mature change')} there: of a part of the organisation a spot check needs ${MIN_CHANGES_SHOWN}.`,
    )
}
