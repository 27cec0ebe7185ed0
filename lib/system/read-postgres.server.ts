import 'server-only'
import { db } from '@/lib/db/client.server'
import { durabilityFaults } from '@/lib/db/readiness.server'
import type { HealthLine } from './health'

type Role = { version: string; name: string; isSuper: boolean; mayRewrite: boolean }

export async function readPostgres(): Promise<HealthLine[]> {
  const [faults, [role]] = await Promise.all([durabilityFaults(), readRole()])
  return [durability(role!, faults), restriction(role!)]
}

/** `mayRewrite`: what is history to the application could be changed or emptied by the role it runs as. */
function readRole(): Promise<Role[]> {
  return db().$queryRaw<Role[]>`
    select current_setting('server_version') as version, current_user::text as name,
           (select rolsuper from pg_roles where rolname = current_user) as "isSuper",
           has_table_privilege('audit_events', 'update, delete, truncate')
             or has_table_privilege('raw_events', 'update, delete, truncate') as "mayRewrite"`
}

function durability({ version }: Role, faults: string[]): HealthLine {
  const about = 'Postgres'
  if (faults.length > 0) return { about, state: 'WRONG', says: `Postgres ${version}. ${faults.join('. ')}.` }
  return { about, state: 'GOOD', says: `Postgres ${version}. What is acknowledged is on disk.` }
}

function restriction({ name, isSuper, mayRewrite }: Role): HealthLine {
  const about = 'Database role'
  if (isSuper || mayRewrite) {
    const what = isSuper ? 'a superuser, who may do anything' : 'which may rewrite the audit trail'
    return {
      about,
      state: 'LOOK',
      says: `The app is ${name}, ${what}. It should run as a role that may only add lines.`,
    }
  }
  return { about, state: 'GOOD', says: `The app is ${name}, which may add to the audit trail and not rewrite it.` }
}
