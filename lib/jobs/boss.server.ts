import 'server-only'
import PgBoss from 'pg-boss'
import { pool } from '@/lib/db/pool.server'

/** Made by a migration, as everything in it: the app owns nothing there. */
const SCHEMA = 'aftermerge_jobs'
/** The queues that migrations made; another would need one too. */
export const DIGESTS = 'weekly-digests'
export const NOTIFICATIONS = 'notifications'

const held = globalThis as typeof globalThis & { aftermergeBoss?: Promise<PgBoss> }

/**
 * The queue of this process. It has no timers of its own: whoever works asks it for a job and awaits what it answers,
 * for its own workers report the end of a job unawaited, and a database that is away would then end the process.
 */
export function boss(): Promise<PgBoss> {
  held.aftermergeBoss ??= started().catch((error: unknown) => {
    delete held.aftermergeBoss
    throw error
  })
  return held.aftermergeBoss
}

async function started(): Promise<PgBoss> {
  const made = new PgBoss({
    schema: SCHEMA,
    db: { executeSql: (text, values) => pool().query(text, values) },
    migrate: false,
    supervise: false,
    schedule: false,
  })
  // Without a listener an error would end the process; every call is awaited and says it too.
  made.on('error', () => undefined)
  return made.start()
}
