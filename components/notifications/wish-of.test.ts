import { expect, test } from 'vitest'
import { NewSubscription, SubscriptionChange } from '@/lib/subscriptions/subscription'
import { changeOf, wishOf } from './wish-of'

const fields = (said: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(said)) form.set(name, value)
  return form
}

test('what the form says of a webhook fits the contract, and says nothing of mail', () => {
  const wish = wishOf(
    fields({ name: ' Ours ', address: 'https://x.example/y', team: '', 'review.frozen': 'on' }),
    'WEBHOOK',
  )

  expect(wish).toEqual({
    name: 'Ours',
    kind: 'WEBHOOK',
    address: 'https://x.example/y',
    events: ['review.frozen'],
    team: null,
  })
  expect(NewSubscription.safeParse(wish).success).toBe(true)
})

test('mailboxes are named one a line, or by commas', () => {
  const said = fields({
    name: 'Us',
    recipients: 'a@example.com\nb@example.com, c@example.com',
    'cause.confirmed': 'on',
  })

  expect(wishOf(said, 'EMAIL')).toMatchObject({ recipients: ['a@example.com', 'b@example.com', 'c@example.com'] })
})

test('an address that was not typed stays as it is', () => {
  const change = changeOf(fields({ name: 'Ours', address: '', isOn: 'on', 'incident.created': 'on' }), 'SLACK')

  expect(change).toEqual({ name: 'Ours', events: ['incident.created'], isOn: true })
  expect(SubscriptionChange.safeParse(change).success).toBe(true)
})
