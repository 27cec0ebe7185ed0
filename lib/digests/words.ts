import type { Digest, DigestStatus, DigestWay } from './digest'

/** What the audit log keeps of a digest. */
export function wordsOf({ team, hour, recipients, webhookHost, isOn }: Digest) {
  return { team: team?.slug ?? null, hour, recipients, webhookHost, isOn }
}

export const WAY_WORDS: Record<DigestWay, string> = { MAIL: 'E-mail', WEBHOOK: 'Webhook' }

export const STATUS_WORDS: Record<DigestStatus, string> = {
  DUE: 'waits to be sent',
  SENDING: 'is being sent',
  SENT: 'sent',
  FAILED: 'not sent',
  UNCLEAR: 'may have been sent',
  MISSED: 'missed',
}

/** "Mondays at 09:00". */
export function hourWords(hour: number): string {
  return `Mondays at ${String(hour).padStart(2, '0')}:00`
}
