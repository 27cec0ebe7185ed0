import 'server-only'
import type { DigestWay } from '@/lib/digests/digest'
import type { Message } from '@/lib/digests/message'
import { openWebhook } from '@/lib/digests/secrets.server'
import { type Outcome, refused } from '@/lib/outgoing/outcome'
import { postWebhook } from '@/lib/outgoing/post-webhook.server'
import { sendMail } from '@/lib/outgoing/send-mail.server'

type Where = { id: string; way: DigestWay; recipients: string[]; webhook: Uint8Array | null; messageId: string }

/** Sends a message on one way of a digest. */
export async function post({ id, way, recipients, webhook, messageId }: Where, message: Message): Promise<Outcome> {
  if (way === 'MAIL')
    return recipients.length > 0
      ? sendMail({ to: recipients, message, messageId })
      : refused('Nobody is named to be sent it any more.', true)

  if (!webhook) return refused('It has no webhook any more.', true)
  const url = openWebhook(id, webhook)
  return url === null
    ? refused('The webhook’s address is sealed with another secret than AUTH_SECRET: enter it again.', true)
    : postWebhook(url, message.chat)
}
