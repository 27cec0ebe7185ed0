import 'server-only'
import { failureOf } from '@/lib/db/failure.server'
import { type ItemResult, MAX_RECORDS } from './batch'
import type { Accepted } from './judge.server'
import type { Sender } from './record-kind.server'

/** Enough to keep Postgres and Node busy at once; more would only make them wait for each other. */
const MAX_FLIGHTS = 2
/** Fewer records than these wait for the flight before them to land, and are more by then. */
const WORTH_A_SECOND = 100

type Keep<Item> = (items: Accepted<Item>[]) => Promise<ItemResult[]>
type Job<Item> = {
  items: Accepted<Item>[]
  keep: Keep<Item>
  resolve: (results: ItemResult[]) => void
  reject: (error: unknown) => void
}
type Lane = { flights: number; waiting: Job<unknown>[] }

const lanes = new Map<string, Lane>()

/**
 * Requests of one sender that come while others are being written share the next transaction: a flush to disk costs
 * the same for one record as for a hundred. Each still gets its own results, by its own places.
 */
export async function shareFlight<Item>(
  kind: string,
  items: Accepted<Item>[],
  { actor, importId }: Sender,
  keep: Keep<Item>,
): Promise<ItemResult[]> {
  if (items.length === 0) return []

  const name = JSON.stringify([kind, actor.kind, actor.id, actor.name, importId])
  const lane = lanes.get(name) ?? { flights: 0, waiting: [] }
  lanes.set(name, lane)
  return new Promise((resolve, reject) => {
    // What waits in a lane is all of the same kind, so that any job's `keep` serves every other.
    lane.waiting.push({ items, keep, resolve, reject } as unknown as Job<unknown>)
    depart(name, lane)
  })
}

function depart(name: string, lane: Lane): void {
  while (mayDepart(lane)) {
    lane.flights += 1
    void fly(takeTogether(lane.waiting)).finally(() => {
      lane.flights -= 1
      depart(name, lane)
      if (lane.flights === 0) lanes.delete(name)
    })
  }
}

function mayDepart({ flights, waiting }: Lane): boolean {
  if (flights === 0) return waiting.length > 0
  return flights < MAX_FLIGHTS && waiting.reduce((sum, { items }) => sum + items.length, 0) >= WORTH_A_SECOND
}

/** The first that wait, as many as fit into one batch. */
function takeTogether(waiting: Job<unknown>[]): Job<unknown>[] {
  let records = 0
  let jobs = 0
  for (const { items } of waiting) {
    records += items.length
    if (records > MAX_RECORDS && jobs > 0) break
    jobs += 1
  }
  return waiting.splice(0, jobs)
}

async function fly(jobs: Job<unknown>[]): Promise<void> {
  try {
    const places = jobs.flatMap((job) => job.items.map((item) => ({ job, index: item.index })))
    const items = jobs.flatMap((job) => job.items).map((item, at) => ({ ...item, index: at }))
    const results = await jobs[0]!.keep(items)

    const own = new Map(jobs.map((job) => [job, [] as ItemResult[]]))
    for (const result of results) {
      const { job, index } = places[result.index]!
      own.get(job)!.push({ ...result, index })
    }
    for (const [job, mine] of own) job.resolve(mine)
  } catch (error) {
    if (jobs.length === 1 || failureOf(error) === 'unreachable') for (const { reject } of jobs) reject(error)
    // What one of them brought on itself is not for the others to bear.
    else for (const job of jobs) await fly([job])
  }
}
