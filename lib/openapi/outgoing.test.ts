import { expect, test } from 'vitest'
import { EventType } from '@/lib/notifications/event-type'
import { POSTED } from '@/lib/notifications/posted'
import { openApiDocument } from './document'

type Webhook = {
  post: {
    operationId: string
    parameters: { name: string; in: string }[]
    requestBody: { content: { 'application/json': { schema: Schema } } }
    responses: Record<string, { description: string }>
  }
}
type Schema = {
  properties: {
    type: { const: string }
    data: { properties: object; required: string[]; additionalProperties: boolean }
  }
  required: string[]
}

const webhooks = Object.entries(openApiDocument().webhooks as Record<string, Webhook>)

test('each event that can be subscribed to, and the test, has its schema and its headers', () => {
  expect(webhooks.map(([name]) => name).toSorted()).toEqual([...EventType.options, 'test'].toSorted())
  expect(new Set(webhooks.map(([, { post }]) => post.operationId)).size).toBe(webhooks.length)

  for (const [name, { post }] of webhooks) {
    const { schema } = post.requestBody.content['application/json']
    expect(schema.properties.type.const).toBe(name)
    expect(schema.required.toSorted()).toEqual(['data', 'timestamp', 'type'])
    const { properties, required, additionalProperties } = schema.properties.data
    expect(required.toSorted()).toEqual(Object.keys(properties).toSorted())
    expect(additionalProperties).toBe(false)
    expect(post.parameters.map((one) => `${one.in} ${one.name}`)).toEqual([
      'header webhook-id',
      'header webhook-timestamp',
      'header webhook-signature',
    ])
    for (const [status, { description }] of Object.entries(post.responses)) {
      expect(status).toMatch(/^(?:[1-5](?:\d\d|XX)|default)$/)
      expect(description).not.toBe('')
    }
  }
})

test('a body with a field that is not described fits none of them', () => {
  const frozen = {
    week: '2026-W10',
    team: null,
    sha256: 'a'.repeat(64),
    url: 'https://after.example.com/review/2026-W10',
  }
  const fits = (data: object) =>
    POSTED.some(
      ({ body }) => body.safeParse({ type: 'review.frozen', timestamp: '2026-03-05T16:00:00.000Z', data }).success,
    )

  expect(fits(frozen)).toBe(true)
  expect(fits({ ...frozen, by: 'Ana' })).toBe(false)
  expect(fits({ ...frozen, sha256: null })).toBe(false)
})
