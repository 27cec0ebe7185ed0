import { z } from 'zod'
import { EventType } from './event-type'

const ToldIncident = z.looseObject({
  key: z.string(),
  title: z.string(),
  severity: z.string().nullable(),
  status: z.string(),
  team: z.string().nullable(),
  service: z.string().nullable(),
})

/** A fact as it is on file. Whatever else the record says goes along in the payload. */
export const Told = z.object({
  /** A test is of nothing that happened. */
  type: z.union([EventType, z.literal('test')]),
  at: z.date(),
  data: z.looseObject({
    incident: ToldIncident.optional(),
    changed: z.array(z.string()).optional(),
    change: z.string().optional(),
    week: z.string().optional(),
    team: z.string().nullish(),
  }),
})
export type Told = z.infer<typeof Told>

/** Where its page is, on our site. */
export function pathOf({ type, data: { incident, week, team } }: Told): string {
  if (type === 'test') return '/settings/notifications'
  if (incident) return `/incidents/${incident.key}`
  return `/review/${week ?? ''}${team ? `?team=${team}` : ''}`
}
