import { z } from 'zod'
import { IncidentStatus, SetAside, Severity, Visibility } from '@/lib/incidents/incident'
import { EVENT_WORDS, EventType } from './event-type'

const Time = z.iso.datetime().nullable()

/** An incident as it stood when the fact came to be on file. No person is named. */
const PostedIncident = z.strictObject({
  id: z.uuid(),
  key: z.string(),
  source: z.string(),
  externalId: z.string(),
  title: z.string(),
  severity: Severity.nullable(),
  status: IncidentStatus,
  team: z.string().nullable(),
  service: z.string().nullable(),
  visibility: Visibility,
  /** null while it counts. */
  setAside: SetAside.nullable(),
  startedAt: z.iso.datetime(),
  detectedAt: Time,
  acknowledgedAt: Time,
  mitigatedAt: Time,
  resolvedAt: Time,
  /** Of two posts about one incident that with the higher one is the later. */
  version: z.int(),
})

/** Where its page is. */
const url = z.url()
/** The fields that are not as they were. */
const changed = z.array(z.string())

const DATA = {
  'incident.created': { incident: PostedIncident },
  'incident.updated': { incident: PostedIncident, changed },
  'incident.resolved': { incident: PostedIncident, changed },
  /** `change` is called as on its page, `shop/checkout#12`. */
  'cause.confirmed': { incident: PostedIncident, change: z.string() },
  'review.frozen': { week: z.string(), team: z.string().nullable(), sha256: z.string().regex(/^[0-9a-f]{64}$/) },
  test: {},
} satisfies Record<EventType | 'test', z.ZodRawShape>

/** What a webhook is posted, by what it tells. The sender is held to it by a test. */
export const POSTED = Object.entries(DATA).map(([type, data]) => ({
  type: type as keyof typeof DATA,
  when: type === 'test' ? 'somebody tries the subscription' : EVENT_WORDS[EventType.parse(type)],
  body: z.strictObject({
    type: z.literal(type),
    /** When it came to be on file. */
    timestamp: z.iso.datetime(),
    data: z.strictObject({ ...data, url }),
  }),
}))
