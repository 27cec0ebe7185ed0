import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client.server'

const Naming = z.looseObject({ assigneeId: z.uuid() })

/**
 * Items that name whoever takes an incident by who they are here have the address in its place: whoever writes it down
 * knows their name and not that. An id of nobody stays, and is refused by the contract.
 */
export async function withAddresses(items: unknown[]): Promise<unknown[]> {
  const named = items.map((item) => Naming.safeParse(item).data)
  const ids = named.flatMap((item) => (item ? [item.assigneeId] : []))
  if (ids.length === 0) return items

  const people = await db().person.findMany({
    where: { id: { in: ids }, OR: [{ user: null }, { user: { disabledAt: null } }] },
    select: { id: true, email: true },
  })
  const addressOf = new Map(people.map(({ id, email }) => [id, email]))
  return items.map((item, at) => {
    const { assigneeId, ...rest } = named[at] ?? {}
    const assigneeEmail = assigneeId && addressOf.get(assigneeId.toLowerCase())
    return assigneeEmail ? { ...rest, assigneeEmail } : item
  })
}
