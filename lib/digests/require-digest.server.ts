import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db, type Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import type { Digest } from './digest'
import { readDigests } from './read-digests.server'

/** The digest of this id, for whoever may change it. */
export async function requireDigest(id: string, actor: Actor, tx: Pick<Tx, 'digest'> = db()): Promise<Digest> {
  must(actor, 'manage', { kind: 'digest' })
  const row = await tx.digest.findUnique({ where: { id }, select: { teamId: true } })
  if (!row) throw new AppError('not-found', 'There is no such digest.')
  must(actor, 'manage', { kind: 'digest', teamId: row.teamId })
  const [digest] = await readDigests({ id }, await readTimeZone(), { tx })
  return digest!
}

/** Held for a change, and refused where it is another by now than the one that was read. */
export async function holdDigest(
  tx: Tx,
  { id, version }: { id: string; version: number | null },
  actor: Actor,
): Promise<Digest> {
  await tx.$queryRaw`select 1 from digests where id = ${id}::uuid for update`
  const held = await requireDigest(id, actor, tx)
  if (held.version !== version)
    throw new AppError('out-of-date', 'The digest is another by now than the one you read.', { current: held })
  return held
}
