import 'server-only'
import { v7 as uuid } from 'uuid'
import { type Actor, personActor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { Role } from '@/lib/auth/role'
import { db } from '@/lib/db/client.server'
import { failureOf } from '@/lib/db/failure.server'
import { transact } from '@/lib/db/transact.server'
import { AppError } from '@/lib/errors'
import { type Claimed, end, importFile, LEASE_SECONDS } from './import-file.server'
import { UnreadableFile } from './unreadable-file'
import { undoImport } from './undo-import.server'

type Taken = Claimed & { status: 'RUNNING' | 'UNDOING'; byId: string | null; by: string }

/** Works off the imports that nobody is at, the first confirmed first. Answers how many it took up. */
export async function workImports(): Promise<number> {
  let taken = 0
  for (let claimed = await claim(); claimed; claimed = await claim()) {
    taken += 1
    await carryOn(claimed)
  }
  return taken
}

/** One whose process died is free once its lease has run out. */
async function claim(): Promise<Taken | null> {
  const lease = uuid()
  const [taken] = await transact(
    (tx) => tx.$queryRaw<Taken[]>`
      update imports
         set lease = ${lease}::uuid, leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
       where id = (select id from imports
                    where status in ('RUNNING', 'UNDOING') and (leased_until is null or leased_until < now())
                    order by confirmed_at, id
                    limit 1
                      for update skip locked)
      returning id::text, name, read_rows as "readRows", stops_on_error as "stopsOnError", reading as stored,
                lease::text, status::text as status, by_id::text as "byId", by`,
  )
  return taken ?? null
}

async function carryOn(claimed: Taken): Promise<void> {
  const { id, lease } = claimed
  const actor = await actorOf(claimed.byId)
  if (!actor) {
    await fail(claimed, `${claimed.by} may import no more. Somebody else has to begin it anew.`)
    return
  }
  try {
    if (claimed.status === 'UNDOING') await undoImport(claimed, actor)
    else await importFile(claimed, actor)
  } catch (error) {
    // Their right went on the way: taken up again, it says so.
    if (PASSING.has(failureOf(error)) || error instanceof AppError) throw error
    if (!(error instanceof UnreadableFile))
      console.error(JSON.stringify({ level: 'error', import: id, error: String(error) }))
    const problem = error instanceof UnreadableFile ? error.message : BROKE
    if (claimed.status === 'UNDOING') await fail(claimed, problem)
    else await end({ id, lease, status: 'FAILED', problem }, 'import.failed', actor)
  } finally {
    await letGo(claimed).catch(() => undefined)
  }
}

const PASSING = new Set(['unreachable', 'retry', 'timed-out'])
const BROKE = 'Something broke on our side. What came is kept until you undo it; the log of the server says why.'

/** What was stopped, or is to be undone, waits for nobody once its last batch is written. */
async function letGo({ id, lease }: Taken): Promise<void> {
  await db('writing').import.updateMany({
    where: { id, lease, status: { not: 'RUNNING' } },
    data: { lease: null, leasedUntil: null },
  })
}

/** Whoever began it, as they are now: what they may no more, their file may no more. */
async function actorOf(userId: string | null): Promise<Actor | null> {
  const user = userId
    ? await db().user.findUnique({
        where: { id: userId, disabledAt: null },
        include: { person: { include: { teams: true } } },
      })
    : null
  if (!user) return null
  const { id, name, email } = user
  const teamIds = user.person?.teams.map(({ teamId }) => teamId) ?? []
  const actor = personActor({ id, name, email, role: Role.parse(user.role), teamIds })
  return can(actor, 'manage', { kind: 'import' }) ? actor : null
}

async function fail({ id, lease }: Taken, problem: string): Promise<void> {
  await db('writing').import.updateMany({
    where: { id, lease },
    data: { status: 'FAILED', problem, lease: null, leasedUntil: null, endedAt: new Date(), version: { increment: 1 } },
  })
}
