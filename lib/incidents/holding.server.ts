import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Sought } from './words-sought'

/** The words of an incident itself; alias i. The index has the same expression. */
export const incidentWords = Prisma.sql`to_tsvector('simple', i.title || ' ' || coalesce(i.summary, ''))`

/**
 * For each place where words are looked for, what of an incident must fit, alias i: all words are in its title and
 * summary, or all in one comment. They are asked apart, so that each takes its own index.
 */
export function holding(what: Sought): Prisma.Sql[] {
  if ('number' in what) return [Prisma.sql`i.number = ${what.number}`]
  const words = allOf(what.words)
  return [
    Prisma.sql`${incidentWords} @@ ${words}`,
    Prisma.sql`i.id in (
      select c.incident_id from comments c where to_tsvector('simple', c.body) @@ ${words} and c.deleted_at is null)`,
  ]
}

/** The last may go on, in each of the parts that Postgres takes it apart into. */
function allOf(words: string[]): Prisma.Sql {
  const [last, ...before] = [...words].reverse()
  const isWhole = Prisma.sql`plainto_tsquery('simple', ${before.reverse().join(' ')})`
  return Prisma.sql`(${isWhole} && regexp_replace(
    plainto_tsquery('simple', ${last ?? ''})::text, '''( |$)', ''':*\\1', 'g')::tsquery)`
}
