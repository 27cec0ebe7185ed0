import type { Site } from '../site'
import type { Example } from './example'
import { EXAMPLES } from './examples'
import { findRoutes } from './routes'

export type Write = Example & { route: string; method: string }

/** One request for every route that writes, as it would succeed for an administrator. */
export async function writesOf(site: Site): Promise<Write[]> {
  const routes = findRoutes().filter((route) => !route.startsWith('GET '))
  const writes: Write[] = []
  for (const route of routes) {
    const example = EXAMPLES[route]
    if (!example) throw new Error(`There is no example of ${route}.`)
    writes.push({ route, method: route.split(' ')[0]!, ...(await example(site, 'own', 'administrator')) })
  }
  return writes
}

/** What every table holds, but for what asking alone changes: to see that an attack left nothing behind. */
export async function fingerprintOf({ sql }: Site): Promise<Map<string, string>> {
  const tables = await sql(`
    select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`)
  const held = new Map<string, string>()
  for (const { name } of tables) {
    if (CHANGED_BY_ASKING.has(String(name)) || DERIVED.has(String(name))) continue
    const [row] = await sql(
      `select md5(coalesce(string_agg(kept, '|' order by kept), '')) as hash
         from (select (to_jsonb(t) - '{last_seen_at,updated_at}'::text[])::text as kept from "${name}" t) k`,
    )
    held.set(String(name), String(row!.hash))
  }
  return held
}

const CHANGED_BY_ASKING = new Set([
  'sessions',
  'rate_limits',
  'auth_rate_limits',
  'api_tokens',
  'audit_checkpoints',
  'refused_deliveries',
])
/** What follows from other tables and is made by the app in its own time; the tables it is made from are compared. */
const DERIVED = new Set([
  'counted_spans',
  'digest_sendings',
  'failing_links',
  'fate_counts',
  'first_failures',
  'live_counts',
  'merged_counts',
  'notification_sendings',
  'stale_marks',
  'work_counts',
  'work_presences',
])

export function changedTables(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name)
}
