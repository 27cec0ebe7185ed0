import type { NotificationStatus } from './notification'

export const STATUS_WORDS: Record<NotificationStatus, string> = {
  DUE: 'waits',
  SENDING: 'is being sent',
  SENT: 'sent',
  DEAD: 'given up',
  WITHHELD: 'withheld',
}
