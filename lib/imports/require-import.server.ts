import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import { db, type Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import type { Import } from './import'
import { readImports } from './row.server'

/** One import; 404 where there is none. */
export async function requireImport(id: string, actor: Actor, tx?: Tx): Promise<Import> {
  must(actor, 'manage', { kind: 'import' })
  const [found] = await readImports(tx ?? db(), { id }, 1)
  if (!found) throw new AppError('not-found', 'There is no such import.')
  return found
}

/** One import, held until the transaction ends; 412 where it is not the version that was read. */
export async function holdImport(
  tx: Tx,
  { id, version }: { id: string; version: number | null },
  actor: Actor,
): Promise<Import> {
  await tx.$queryRaw`select 1 from imports where id = ${id}::uuid for update`
  const held = await requireImport(id, actor, tx)
  if (held.version !== version)
    throw new AppError('out-of-date', 'The import is another by now than the one you read.', { current: held })
  return held
}
