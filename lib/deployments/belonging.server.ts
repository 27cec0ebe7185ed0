import 'server-only'
import { Prisma } from '@/prisma/generated/client'

type Place = { team?: string | undefined; service?: string | undefined; repository?: string | undefined }

/** The deployments of a team, a service or a repository; alias d. */
export function belongingHere({ team, service, repository }: Place): Prisma.Sql {
  const parts = [
    Prisma.sql`true`,
    ...(team ? [Prisma.sql`d.team_id = (select id from teams where slug = ${team})`] : []),
    ...(service ? [Prisma.sql`d.service_id = (select id from services where slug = ${service})`] : []),
    ...(repository ? [Prisma.sql`d.repository_id = (select id from repositories where name = ${repository})`] : []),
  ]
  return Prisma.join(parts, ' and ')
}
