import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import type { ChangeRef } from '@/lib/ingest/fields'

export type Found = { id: string; name: string }

/** The change a reference names. A sha that several senders' changes carry stands for the one that came first. */
export async function findChange(tx: Tx, ref: ChangeRef): Promise<Found> {
  const rows =
    'sha' in ref
      ? await tx.$queryRaw<Found[]>`
          select c.id::text, r.name || coalesce('#' || c.number, '@' || left(c.sha, 12)) as name
            from repositories r
            join change_shas s on s.repository_id = r.id and s.sha = ${ref.sha}
            join changes c on c.id = s.change_id
           where r.name = ${ref.repository}
           order by c.id
           limit 1`
      : await tx.$queryRaw<Found[]>`
          select c.id::text, r.name || coalesce('#' || c.number, '@' || left(c.sha, 12)) as name
            from changes c
            join repositories r on r.id = c.repository_id
           where c.source = ${ref.source} and c.external_id = ${ref.externalId}`
  if (rows[0]) return rows[0]

  const errors = [{ pointer: '/change', detail: 'names a change that has not been seen' }]
  throw new AppError('invalid', 'There is no such change.', { errors })
}
