import { z } from 'zod'
import { Slug } from '@/lib/ingest/fields'

/** Somebody an incident can be given to. No address: the id stands for it wherever a person is named. */
export const PersonNamed = z.object({ id: z.uuid(), name: z.string(), teams: z.array(z.string()), isYou: z.boolean() })
export type PersonNamed = z.infer<typeof PersonNamed>

export const People = z.object({ items: z.array(PersonNamed) })
export type People = z.infer<typeof People>

export const PeopleQuery = z.strictObject({ team: Slug.optional() })
export type PeopleQuery = z.infer<typeof PeopleQuery>
