import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { BlindChange, type NextQuery, type NextToLabel } from './spot-check'

/** The next change to label, or the one at a place. It tells what was written, and nothing that says by whom. */
export async function readNext(id: string, { at }: NextQuery, actor: Actor): Promise<NextToLabel> {
  must(actor, 'write', { kind: 'spot-check' })
  const check = await db().spotCheck.findUnique({ where: { id }, select: { closedAt: true } })
  if (!check) throw new AppError('not-found', 'There is no such spot check.')

  const [drawn, labelled, item] = await Promise.all([
    db().spotCheckItem.count({ where: { spotCheckId: id } }),
    db().spotCheckItem.count({ where: { spotCheckId: id, label: { not: null } } }),
    check.closedAt ? null : findItem(id, at),
  ])
  return { drawn, labelled, change: item }
}

async function findItem(spotCheckId: string, at: number | undefined): Promise<BlindChange | null> {
  const item = await db().spotCheckItem.findFirst({
    where: { spotCheckId, ...(at === undefined ? { label: null } : { position: at }) },
    select: {
      position: true,
      changeId: true,
      label: true,
      note: true,
      change: {
        select: {
          number: true,
          sha: true,
          title: true,
          url: true,
          linesAdded: true,
          linesRemoved: true,
          filesChanged: true,
          paths: true,
          repository: { select: { name: true } },
        },
      },
    },
    orderBy: { position: 'asc' },
  })
  if (!item) return null

  const { change, ...own } = item
  return BlindChange.parse({ ...own, ...change, repository: change.repository.name })
}
