import { z } from 'zod'

/** What subscribers are told of. An update that resolves an incident is told as `incident.resolved` alone. */
export const EventType = z.enum([
  'incident.created',
  'incident.updated',
  'incident.resolved',
  'cause.confirmed',
  'review.frozen',
])
export type EventType = z.infer<typeof EventType>

export const EVENT_WORDS: Record<EventType, string> = {
  'incident.created': 'an incident is reported',
  'incident.updated': 'an incident changes',
  'incident.resolved': 'an incident is resolved',
  'cause.confirmed': 'a cause is confirmed',
  'review.frozen': 'a weekly review is frozen',
}
