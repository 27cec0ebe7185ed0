/** How far back incidents of each impact are looked for: half a year. */
export const REGISTER_DAYS = 182
