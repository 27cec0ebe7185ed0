import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** Which changes a rule or a setting can be about: of one repository or all, by their merge. */
export type Candidates = { repositoryId: string | null; from: Date | null; until: Date | null }

export const ALL: Candidates = { repositoryId: null, from: null, until: null }

/** As a condition; alias c. */
export function among({ repositoryId, from, until }: Candidates): Prisma.Sql {
  const parts = [
    Prisma.sql`true`,
    ...(repositoryId ? [Prisma.sql`c.repository_id = ${repositoryId}::uuid`] : []),
    ...(from ? [Prisma.sql`c.merged_at >= ${from}`] : []),
    ...(until ? [Prisma.sql`c.merged_at < ${until}`] : []),
  ]
  return Prisma.join(parts, ' and ')
}
