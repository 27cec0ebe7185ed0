/** How much of something is let through in a time. `name` is where it is counted, and must never be used twice. */
export type Limit = { name: string; points: number; seconds: number }

export const DOOR: Limit = { name: 'door', points: 60, seconds: 3600 }
