/** A clean share lower by less than this is still "at least as cleanly". */
export const CLEAN_MARGIN = 0.05
