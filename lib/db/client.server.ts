import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env.server'
import { PrismaClient } from '@/prisma/generated/client'
import { closePool } from './pool.server'

export type Db = PrismaClient
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

const held = globalThis as typeof globalThis & { aftermergeDb?: PrismaClient }

/** The one client of this process, made when first called. */
export function db(): Db {
  held.aftermergeDb ??= new PrismaClient({ adapter: adapter() })
  return held.aftermergeDb
}

export async function closeDb(): Promise<void> {
  await held.aftermergeDb?.$disconnect()
  held.aftermergeDb = undefined
  await closePool()
}

/** The adapter drops a timestamp's offset unless the session speaks UTC. */
function adapter() {
  return new PrismaPg({
    connectionString: env().DATABASE_URL,
    options: '-c TimeZone=UTC -c statement_timeout=30000 -c lock_timeout=10000',
    max: 10,
    connectionTimeoutMillis: 5000,
  })
}
