import 'server-only'
import { db } from '@/lib/db/client.server'
import { AppError } from '@/lib/errors'

/** The address behind an id that stands for a person; it is told to nobody. */
export async function addressOf(personId: string, field: string): Promise<string> {
  const person = await db().person.findUnique({ where: { id: personId }, select: { email: true } })
  if (person) return person.email
  throw new AppError('invalid', 'There is no such person.', {
    errors: [{ pointer: `/${field}`, detail: 'names nobody' }],
  })
}
