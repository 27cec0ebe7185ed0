import type { Subscription, SubscriptionKind } from './subscription'

export const KIND_WORDS: Record<SubscriptionKind, string> = { WEBHOOK: 'Webhook', SLACK: 'Chat', EMAIL: 'E-mail' }

/** What the audit log keeps of a subscription. */
export function wordsOf({ name, kind, host, recipients, events, team, disabledAt }: Subscription) {
  return { name, kind, host, recipients, events, team: team?.slug ?? null, isOn: disabledAt === null }
}
