import 'server-only'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from './actor'

/**
 * Whether one of these has lost their right while their request was on its way: a body may take its time, and a member
 * be disabled, given another role, or a token revoked meanwhile. To be asked once nothing can come between it and the
 * commit, and to end the request where it is so.
 */
export function haveFallen(actors: Actor[]): Prisma.Sql {
  const people = actors.filter(({ kind }) => kind === 'PERSON').map(({ id, role }) => ({ id, role }))
  const tokens = actors.flatMap(({ kind, id }) => (kind === 'TOKEN' && id ? [id] : []))

  return Prisma.sql`(
    exists (
      select 1
        from json_to_recordset(${JSON.stringify(people)}::json) as p(id uuid, role text)
        join users u on u.id = p.id
       where u.disabled_at is not null or u.role::text is distinct from p.role
    ) or exists (
      select 1 from api_tokens where id = any(${tokens}::uuid[]) and (revoked_at is not null or expires_at <= now())
    ))`
}

export function fallen(): AppError {
  return new AppError('forbidden', 'What you may do has changed while this was on its way. Nothing of it is kept.')
}
