import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { migrationFaults } from '@/lib/db/readiness.server'
import type { HealthLine } from './health'

export async function readVersions(): Promise<HealthLine[]> {
  const [{ version }, missing] = await Promise.all([readPackage(), migrationFaults()])
  return [
    { about: 'Version', state: 'GOOD', says: `Aftermerge ${version} on Node ${process.versions.node}.` },
    missing.length === 0
      ? { about: 'Migrations', state: 'GOOD', says: 'The database has every migration of this version.' }
      : { about: 'Migrations', state: 'WRONG', says: `Not current: ${missing.join('; ')}.` },
  ]
}

async function readPackage(): Promise<{ version: string }> {
  return JSON.parse(await readFile(path.join(process.cwd(), 'package.json'), 'utf8')) as { version: string }
}
