import { POSTED } from '@/lib/notifications/posted'
import { schemaOf } from './schema-of'

/** What is posted to whoever subscribed, as the top-level `webhooks` of OpenAPI 3.1: there it is the receiver who serves. */
export function outgoingWebhooks(): Record<string, object> {
  return Object.fromEntries(
    POSTED.map(({ type, when, body }) => [
      type,
      {
        post: {
          operationId: `posted${type.replace(/(?:^|[^a-z])([a-z])/g, (_, letter: string) => letter.toUpperCase())}`,
          summary: `Posted when ${when}`,
          description: ABOUT,
          security: [],
          parameters: HEADERS,
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'output') } } },
          responses: RESPONSES,
        },
      },
    ]),
  )
}

const ABOUT =
  'To subscriptions that are webhooks, at least once, of one incident in the order in which it happened, and signed as ' +
  'Standard Webhooks says. It is tried again for three days.'

const text = { type: 'string' }
const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: text,
})
const HEADERS = [
  header('webhook-id', 'The same whenever the same is sent: count it once.'),
  header('webhook-timestamp', 'When this attempt was made, in seconds. Take none that is five minutes off.'),
  header('webhook-signature', 'One `v1,…` or more: HMAC-SHA256 of `id.timestamp.body` by the secret, in base64.'),
]

const RESPONSES = {
  '2XX': { description: 'Taken' },
  '410': { description: 'Not wanted any more: the subscription is turned off' },
  default: {
    description: 'A failure, a redirect too: it is sent again, after `Retry-After` where 429, 502 or 504 say so',
  },
}
