import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { isCounted } from './row.server'

type Place = { team?: string | undefined; service?: string | undefined; repository?: string | undefined }

/** Which incidents count that belong here; alias i. A repository names those with a cause in it. */
export function belongingHere(place: Place): Prisma.Sql {
  return Prisma.join([isCounted, ...placed(place)], ' and ')
}

export function placed({ team, service, repository }: Place): Prisma.Sql[] {
  return [
    ...(team ? [Prisma.sql`i.team_id = (select id from teams where slug = ${team})`] : []),
    ...(service ? [Prisma.sql`i.service_id = (select id from services where slug = ${service})`] : []),
    ...(repository ? [causedIn(repository)] : []),
  ]
}

export const isCritical = Prisma.sql`i.severity in ('SEV1', 'SEV2')`

function causedIn(repository: string): Prisma.Sql {
  return Prisma.sql`exists (
    select 1
      from causes k
      join changes c on c.id = k.change_id
     where k.incident_id = i.id and k.certainty <> 'RULED_OUT'
       and c.repository_id = (select id from repositories where name = ${repository}))`
}
