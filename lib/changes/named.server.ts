import 'server-only'
import { Prisma } from '@/prisma/generated/client'

const FEWEST_OF_SHA = 7

/** Changes as somebody names one: #4821, the beginning of a sha, a repository, or words of the title; alias c. */
export function named(words: string | undefined): Prisma.Sql {
  if (!words) return Prisma.sql`true`
  const number = /^#?([1-9][0-9]{0,8})$/.exec(words)?.[1]
  const sha = /^[0-9a-f-]+$/i.test(words) && words.length >= FEWEST_OF_SHA ? words.toLowerCase() : null

  const ways = [
    Prisma.sql`strpos(lower(c.title), lower(${words})) > 0`,
    Prisma.sql`c.repository_id in (select r.id from repositories r where strpos(lower(r.name), lower(${words})) > 0)`,
    ...(number ? [Prisma.sql`c.number = ${Number(number)}`] : []),
    ...(sha
      ? [
          Prisma.sql`exists (select 1 from change_shas h where h.change_id = c.id and starts_with(lower(h.sha), ${sha}))`,
        ]
      : []),
  ]
  return Prisma.sql`(${Prisma.join(ways, ' or ')})`
}
