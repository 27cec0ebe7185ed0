import { parseAsString } from 'nuqs/server'

/** What the address of a review holds beside its week. */
export const reviewSearch = { team: parseAsString }
