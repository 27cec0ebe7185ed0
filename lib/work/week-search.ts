import { parseAsString } from 'nuqs/server'
import { parseAsWeek } from '@/lib/lists/search'

/** What the address of a week holds: which it is, and the team whose hours stand beside it. */
export const weekSearch = { week: parseAsWeek, team: parseAsString }
