import { personActor } from '@/lib/auth/actor'

/** Reads what everybody may who signs in, and nothing that is private to a team: a snapshot is made for them. */
export const EVERYBODY = personActor({ id: null, name: 'everybody', email: null, role: 'VIEWER', teamIds: [] })
