import 'server-only'
import type { Job as QueueJob } from 'pg-boss'
import { boss, NOTIFICATIONS } from '@/lib/jobs/boss.server'
import { attempt } from './attempt.server'

type Job = QueueJob<{ sending: string }>

/** So many at once, so that a receiver that hangs holds up its own line and few others. */
const AT_ONCE = 8

/** Sends what the queue has for now. Answers how many attempts there were. */
export async function workOff(now: () => Date = () => new Date()): Promise<number> {
  const queue = await boss()
  const next = async () => (await queue.fetch<{ sending: string }>(NOTIFICATIONS))[0]
  const first = await next()
  if (!first) return 0

  const worker = async (begun?: Job) => {
    let done = 0
    for (let job = begun ?? (await next()); job; job = await next()) {
      // Where this throws, the job is another's once its worker is given up.
      await attempt(job.data.sending, now())
      await queue.complete(NOTIFICATIONS, job.id)
      done += 1
    }
    return done
  }
  const ended = await Promise.allSettled([worker(first), ...Array.from({ length: AT_ONCE - 1 }, () => worker())])
  const broken = ended.find((one) => one.status === 'rejected')
  if (broken) throw broken.reason
  return ended.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0)
}
