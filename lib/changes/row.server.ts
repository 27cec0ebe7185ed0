import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/** A change as the contract has it; alias c. */
export const changeColumns = Prisma.sql`
  c.id::text, c.source, c.external_id as "externalId", r.name as repository, c.sha, c.number, c.title, c.url,
  t.slug as team, s.slug as service, c.lines_added as "linesAdded", c.lines_removed as "linesRemoved",
  c.files_changed as "filesChanged", c.merged_at as "mergedAt", c.deployed_at as "deployedAt",
  c.deployed_basis::text as "deployedBasis", c.origin::text as origin, c.origin_basis as "originBasis",
  c.origin_confidence as "originConfidence", c.version`

export const changeNames = Prisma.sql`
  join repositories r on r.id = c.repository_id
  left join teams t on t.id = c.team_id
  left join services s on s.id = c.service_id`
