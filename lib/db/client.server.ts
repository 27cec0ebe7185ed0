import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '@/lib/env.server'
import { PrismaClient } from '@/prisma/generated/client'
import { closePool } from './pool.server'

export type Db = PrismaClient
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

const USES = {
  /** Who is asking, and the rows of a page: short, and never behind what is long. */
  reading: { max: 8, waitSeconds: 5, statementSeconds: 5 },
  /** The questions of the dashboard. More of them at once would each take longer and none would be done sooner. */
  asking: { max: 4, waitSeconds: 15, statementSeconds: 5 },
  /** Transactions: a batch of five hundred records may take its time, and is lost if it may not. */
  writing: { max: 10, waitSeconds: 5, statementSeconds: 30 },
}
export type Use = keyof typeof USES

const held = globalThis as typeof globalThis & { aftermergeDb?: Partial<Record<Use, PrismaClient>> }

/** The one client of this process for that use, made when first called. */
export function db(use: Use = 'reading'): Db {
  const clients = (held.aftermergeDb ??= {})
  return (clients[use] ??= new PrismaClient({ adapter: adapter(use) }))
}

export async function closeDb(): Promise<void> {
  const clients = Object.values(held.aftermergeDb ?? {})
  held.aftermergeDb = undefined
  await Promise.all([...clients.map((client) => client.$disconnect()), closePool()])
}

/**
 * The adapter drops a timestamp's offset unless the session speaks UTC. A statement is not compiled first: what is asked
 * has many parts and few rows, and compiling it takes some times as long as answering it. Nor is it spread over helpers:
 * no answer was measured to come sooner by them, and each takes a core from whoever asks beside.
 */
function adapter(use: Use) {
  const { max, waitSeconds, statementSeconds } = USES[use]
  return new PrismaPg({
    connectionString: env().DATABASE_URL,
    options: `-c TimeZone=UTC -c jit=off -c max_parallel_workers_per_gather=0 -c statement_timeout=${statementSeconds}s -c lock_timeout=10s`,
    max,
    connectionTimeoutMillis: waitSeconds * 1000,
  })
}
