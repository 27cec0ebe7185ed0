import { questionSearch } from '../search'

/** The two teams that are set side by side, in the address. */
export const compareSearch = { a: questionSearch.team, b: questionSearch.team }
