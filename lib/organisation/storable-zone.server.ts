import 'server-only'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'
import { namesOf } from '@/lib/time/zone-names'

/**
 * Under which name a zone is stored: its current one, or the one before where this Postgres is too old or too new for
 * it. A zone that only one of us knows would show times that nothing can be asked about.
 */
export async function storableZone(zone: string): Promise<string> {
  const wanted = namesOf(zone).map((name) => name.toLowerCase())
  const known = await db().$queryRaw<{ name: string }[]>`
    select name
      from pg_timezone_names
     where lower(name) = any(${wanted})
     order by array_position(${wanted}, lower(name))
     limit 1`
  if (known[0]) return known[0].name

  const errors = [{ pointer: '/timeZone', detail: 'is not known to the database' }]
  throw new AppError('invalid', 'The body does not fit.', { errors })
}
