import 'server-only'
import { signStandard } from '@/lib/deliveries/signature.server'
import { env } from '@/lib/env.server'
import { chatOf, mailOf } from '@/lib/notifications/message'
import { payloadOf } from '@/lib/notifications/payload'
import { pathOf, type Told } from '@/lib/notifications/told'
import { restAfter } from '@/lib/notifications/waits'
import { post } from '@/lib/outgoing/post.server'
import { sendMail } from '@/lib/outgoing/send-mail.server'
import { here } from '@/lib/sign-on/provider/here.server'
import { openAddress, openSecrets } from '@/lib/subscriptions/secrets.server'
import type { SubscriptionKind } from '@/lib/subscriptions/subscription'
import { failed, type Outcome, sent } from './outcome'

export type Receiver = {
  id: string
  kind: SubscriptionKind
  address: Uint8Array | null
  recipients: string[]
  secret: Uint8Array | null
  previousSecret: Uint8Array | null
  previousUntil: Date | null
}

const RESEALED = 'is sealed with another secret than AUTH_SECRET'
/** Enough to see what a receiver says of itself. */
const LONGEST_ANSWER = 1_000

/** Hands one fact to one receiver. The same `id` whenever the same is sent, so that a receiver may count it once. */
export async function deliver(receiver: Receiver, id: string, told: Told, now: Date): Promise<Outcome> {
  const url = here(pathOf(told))
  if (receiver.kind === 'EMAIL') return mail(receiver, id, told, url)

  const address = receiver.address && openAddress(receiver.id, receiver.address)
  if (!address) return failed(`The address ${RESEALED}: enter it again.`, { isFinal: true })
  if (receiver.kind === 'SLACK') return posted(address, JSON.stringify(chatOf(told, url)), {}, now)

  const secrets = openSecrets(receiver, now)
  if (secrets.length === 0) return failed(`The secret ${RESEALED}: make another.`, { isFinal: true })
  const body = payloadOf(told, url)
  return posted(address, body, signStandard(`msg_${id}`, now, body, secrets), now)
}

async function mail({ recipients }: Receiver, id: string, told: Told, url: string): Promise<Outcome> {
  const messageId = `<notification-${id}@${new URL(env().BASE_URL).hostname}>`
  const outcome = await sendMail({ to: recipients, message: mailOf(told, url), messageId })
  if (outcome.kind === 'SENT') return sent({ detail: outcome.detail })
  return failed(outcome.detail, { isFinal: outcome.kind === 'REFUSED' && outcome.isFinal })
}

async function posted(address: string, body: string, headers: Record<string, string>, now: Date): Promise<Outcome> {
  const came = await post(address, body, headers)
  if (came.kind === 'UNREACHED') return failed(came.detail, { isFinal: came.isFinal })
  if (came.kind === 'UNANSWERED') return failed(came.detail)

  const { status, text, retryAfter } = came
  const answer = { answerStatus: status, answer: storable(text) }
  if (status >= 200 && status < 300) return sent(answer)
  const detail = `${new URL(address).host} answered ${status}.`
  if (status === 410) return { ...failed(detail, answer), kind: 'GONE' }
  return failed(detail, { ...answer, restMs: restAfter(status, retryAfter, now) })
}

function storable(text: string): string | null {
  return text.replaceAll('\u0000', '').slice(0, LONGEST_ANSWER).toWellFormed() || null
}
