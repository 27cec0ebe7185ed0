import 'server-only'
import { db } from '@/lib/db/client.server'
import { counted } from '@/lib/format'
import type { HealthLine } from './health'

/** Requests settle what they bring in well under this. */
const LATE_MS = 120_000

/** What came in and waits: for its links to be settled, or for the records it names. */
export async function readBacklog(): Promise<HealthLine[]> {
  const [unsettled, oldest, waiting] = await Promise.all([
    db().unsettled.count(),
    db().unsettled.findFirst({ select: { since: true }, orderBy: { since: 'asc' } }),
    db().pendingReference.count(),
  ])
  const isLate = oldest !== null && Date.now() - oldest.since.getTime() > LATE_MS

  return [
    {
      about: 'Settling',
      state: isLate ? 'LOOK' : 'GOOD',
      says:
        unsettled === 0
          ? 'Everything that came in is settled.'
          : `${counted(unsettled, 'batch', 'batches')} not settled yet.`,
    },
    {
      about: 'References',
      state: 'GOOD',
      says:
        waiting === 0
          ? 'None waits for its record.'
          : `${counted(waiting, 'reference')} to records that have not arrived.`,
    },
  ]
}
