import { z } from 'zod'

/** LOOK: it works, and somebody should look at it. UNKNOWN: this cannot be told from here. */
export const HealthState = z.enum(['GOOD', 'LOOK', 'WRONG', 'UNKNOWN'])
export type HealthState = z.infer<typeof HealthState>

export const HealthLine = z.object({ about: z.string(), state: HealthState, says: z.string() })
export type HealthLine = z.infer<typeof HealthLine>

export const SystemHealth = z.object({
  asOf: z.iso.datetime(),
  timeZone: z.string(),
  lines: z.array(HealthLine),
  tables: z.array(z.object({ name: z.string(), bytes: z.int(), rows: z.int().nullable() })),
})
export type SystemHealth = z.infer<typeof SystemHealth>

export const STATE_WORDS: Record<HealthState, string> = {
  GOOD: 'In order',
  LOOK: 'Look at this',
  WRONG: 'Wrong',
  UNKNOWN: 'Not known',
}

/** What asks for somebody comes first; within that the order in which it was asked. */
export function inUrgency(lines: readonly HealthLine[]): HealthLine[] {
  const order: HealthState[] = ['WRONG', 'LOOK', 'UNKNOWN', 'GOOD']
  return [...lines].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}
