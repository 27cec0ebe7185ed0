import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { must } from '@/lib/auth/must.server'
import type { ChangeDetail } from '@/lib/changes/change'
import { readChange } from '@/lib/changes/read.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import type { NewCorrection } from './correction'
import { correct } from './correct.server'

/** A person's word on one change, over version `seen` of it and no other. */
export async function correctOne(
  id: string,
  wish: NewCorrection,
  seen: number | null,
  actor: Actor,
  requestId: string,
): Promise<ChangeDetail> {
  must(actor, 'write', { kind: 'attribution' })

  const isWritten = await transact(async (tx) => {
    const [row] = await tx.$queryRaw<{ version: number }[]>`
      select version from changes where id = ${id}::uuid for update`
    if (!row) throw new AppError('not-found', 'There is no such change.')
    if (row.version !== seen) return false

    await correct(tx, [id], wish, actor, requestId)
    return true
  })
  const current = await readChange(id, actor)
  if (!isWritten) throw new AppError('out-of-date', 'The change is another by now than the one you read.', { current })
  return current
}
