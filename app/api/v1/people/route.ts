import { requireSession } from '@/lib/auth/require-actor.server'
import { handle } from '@/lib/http/handle.server'
import { readQuery } from '@/lib/http/read-query.server'
import { listPeople } from '@/lib/people/list-people.server'
import { PeopleQuery } from '@/lib/people/person'

// GET /api/v1/people: whom an incident can be given to, by name and without an address.
export const GET = handle(async ({ request }) => {
  const { actor } = await requireSession(request)

  return Response.json(await listPeople(readQuery(request, PeopleQuery), actor))
})
