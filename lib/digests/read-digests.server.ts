import 'server-only'
import { db, type Tx } from '@/lib/db/client.server'
import type { Prisma } from '@/prisma/generated/client'
import { type Digest, DigestWay } from './digest'
import { nextAt } from './due'

const LAST_OF_EACH = DigestWay.options.length

/** Digests as the contract has them, everybody's first. `zone`: of the organisation. */
export async function readDigests(
  where: Prisma.DigestWhereInput,
  zone: string,
  { tx = db(), now = new Date() }: { tx?: Pick<Tx, 'digest'>; now?: Date } = {},
): Promise<Digest[]> {
  const rows = await tx.digest.findMany({
    where,
    select: COLUMNS,
    orderBy: [{ team: { name: 'asc' } }, { createdAt: 'asc' }],
    take: 1000,
  })
  const all = rows.map(({ createdBy, sendings, ...row }) => ({
    ...row,
    nextAt: row.isOn ? nextAt(row.hour, zone, now).toISOString() : null,
    last: sendings
      .filter(({ way }, at) => sendings.findIndex((other) => other.way === way) === at)
      .map(({ dueAt, endedAt, ...one }) => ({
        ...one,
        dueAt: dueAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      })),
    createdBy: createdBy?.name ?? null,
  }))
  return [...all.filter(({ team }) => team === null), ...all.filter(({ team }) => team !== null)]
}

const COLUMNS = {
  id: true,
  team: { select: { slug: true, name: true } },
  hour: true,
  recipients: true,
  webhookHost: true,
  isOn: true,
  createdBy: { select: { name: true } },
  sendings: {
    select: { week: true, way: true, status: true, dueAt: true, endedAt: true, attempts: true, detail: true },
    orderBy: [{ week: 'desc' }, { way: 'asc' }],
    // The same week has a row of each way, unless one was added or taken away since.
    take: LAST_OF_EACH * 2,
  },
  version: true,
} satisfies Prisma.DigestSelect
