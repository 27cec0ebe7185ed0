import { EventType } from '@/lib/notifications/event-type'
import type { SubscriptionChange, SubscriptionKind } from '@/lib/subscriptions/subscription'

/** What the form says of a new subscription. */
export function wishOf(fields: FormData, kind: SubscriptionKind) {
  return {
    name: textOf(fields, 'name') ?? '',
    kind,
    ...(kind === 'EMAIL' ? { recipients: recipientsIn(fields) } : { address: textOf(fields, 'address') }),
    events: eventsIn(fields),
    team: textOf(fields, 'team'),
  }
}

/** What the form says of one that is there: an address that was not typed stays. */
export function changeOf(fields: FormData, kind: SubscriptionKind): SubscriptionChange {
  const address = textOf(fields, 'address')
  return {
    name: textOf(fields, 'name') ?? '',
    ...(kind === 'EMAIL' ? { recipients: recipientsIn(fields) } : address !== null && { address }),
    events: eventsIn(fields),
    isOn: fields.has('isOn'),
  }
}

const eventsIn = (fields: FormData) => EventType.options.filter((event) => fields.has(event))

function recipientsIn(fields: FormData): string[] {
  return (textOf(fields, 'recipients') ?? '').split(/[\s,;]+/).filter((one) => one !== '')
}

function textOf(fields: FormData, name: string): string | null {
  return String(fields.get(name) ?? '').trim() || null
}
