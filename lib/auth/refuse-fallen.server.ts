import 'server-only'
import type { Tx } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import type { Actor } from './actor'

/**
 * Ends the request of whoever lost their right while it was on its way: a body may take its time, and a member be
 * disabled, given another role, or a token revoked meanwhile. Asked once nothing can come between it and the commit.
 */
export async function refuseFallen(tx: Tx, actors: Actor[]): Promise<void> {
  const people = actors.filter(({ kind }) => kind === 'PERSON').map(({ id, role }) => ({ id, role }))
  const tokens = actors.flatMap(({ kind, id }) => (kind === 'TOKEN' && id ? [id] : []))
  if (people.length === 0 && tokens.length === 0) return

  const [row] = await tx.$queryRaw<{ fallen: boolean }[]>`
    select exists (
             select 1
               from json_to_recordset(${JSON.stringify(people)}::json) as p(id uuid, role text)
               join users u on u.id = p.id
              where u.disabled_at is not null or u.role::text is distinct from p.role
           ) or exists (
             select 1 from api_tokens where id = any(${tokens}::uuid[]) and (revoked_at is not null or expires_at <= now())
           ) as fallen`
  if (row?.fallen)
    throw new AppError('forbidden', 'What you may do has changed while this was on its way. Nothing of it is kept.')
}
