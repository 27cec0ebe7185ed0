import 'server-only'
import { db } from '@/lib/db/client.server'

/** How long before an incident a change may have gone live to be suggested as its cause. */
export async function readSuspectHours(): Promise<number> {
  const { suspectHours } = await db().organisation.findUniqueOrThrow({
    where: { id: 1 },
    select: { suspectHours: true },
  })
  return suspectHours
}
