import 'server-only'
import { db } from '@/lib/db/client.server'

type Named = { name: string; path: string | null }

/** What these lines speak of, by its id: as it is called now, and its page where there is one. */
export async function nameRecords(lines: { entityId: string }[]): Promise<Map<string, Named>> {
  const ids = [...new Set(lines.map(({ entityId }) => entityId))]
  if (ids.length === 0) return new Map()

  const rows = await db().$queryRaw<(Named & { id: string })[]>`
    with wanted as (select unnest(${ids}::uuid[]) as id)
    select id::text, 'INC-' || number || ' ' || title as name, '/incidents/INC-' || number as path
      from incidents join wanted using (id)
    union all
    select id::text, title, '/changes/' || id from changes join wanted using (id)
    union all
    select id::text, external_id, null from deployments join wanted using (id)
    union all
    select id::text, name, null from teams join wanted using (id)
    union all
    select id::text, name, null from services join wanted using (id)
    union all
    select id::text, name, null from repositories join wanted using (id)
    union all
    select id::text, coalesce(name, email), null from people join wanted using (id)
    union all
    select id::text, name, '/settings/members' from users join wanted using (id)
    union all
    select id::text, text, '/settings/telemetry-rules' from telemetry_rules join wanted using (id)
    union all
    select id::text, vendor, '/settings/webhooks' from mapping_rules join wanted using (id)
    union all
    select id::text, name, '/settings/tokens' from api_tokens join wanted using (id)
    union all
    select id::text, 'Spot check ' || seed, '/changes/spot-checks/' || id from spot_checks join wanted using (id)
    union all
    select id::text, title, '/review/' || week from week_decisions join wanted using (id)
    union all
    select id::text, 'Notes of ' || week, '/review/' || week from week_notes join wanted using (id)
    union all
    select id::text, 'Review of ' || week, '/review/' || week from frozen_weeks join wanted using (id)
    union all
    select id::text, name, '/settings/webhooks' from endpoints join wanted using (id)`
  return new Map(rows.map(({ id, name, path }) => [id, { name, path }]))
}
