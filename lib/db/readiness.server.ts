import 'server-only'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { db } from './client.server'
import { failureOf } from './failure.server'

const REMEMBERED_FOR_MS = 1000

export type Readiness = { ready: boolean; why: string[] }

declare global {
  /** Set by the process that serves, once it has been told to stop. */
  var aftermergeDraining: boolean | undefined
}

let remembered: { at: number; readiness: Promise<Readiness> } | undefined

/** Whether this instance may be sent requests. Asked at most once a second, so that probes cost nothing. */
export async function readReadiness(): Promise<Readiness> {
  if (globalThis.aftermergeDraining) return { ready: false, why: ['this instance is stopping'] }

  const now = Date.now()
  if (!remembered || now - remembered.at > REMEMBERED_FOR_MS) remembered = { at: now, readiness: check() }
  return remembered.readiness
}

async function check(): Promise<Readiness> {
  try {
    const why = [...(await durabilityFaults()), ...(await migrationFaults())]
    return { ready: why.length === 0, why }
  } catch (error) {
    return { ready: false, why: [failureOf(error) === 'other' ? String(error) : 'the database does not answer'] }
  }
}

/** A 2xx means on disk only with these settings on. */
export async function durabilityFaults(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string; setting: string }[]>`
    select name, setting from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting not in ('on', 'remote_apply')`
  return rows.map(({ name, setting }) => `Postgres runs with ${name} = ${setting}: what is acknowledged may be lost`)
}

export async function migrationFaults(): Promise<string[]> {
  const folder = path.join(process.cwd(), 'prisma', 'migrations')
  const written = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const applied = await db().$queryRaw<{ name: string }[]>`
    select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`
  const done = new Set(applied.map(({ name }) => name))

  return written.filter(({ name }) => !done.has(name)).map(({ name }) => `the migration ${name} is not applied`)
}
