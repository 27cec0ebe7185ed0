import 'server-only'
import { type Outcome, refused } from './outcome'
import { post } from './post.server'

/** Asked again, these may be answered otherwise; whatever else begins with a 4 may not. */
const PASSING = new Set([408, 425, 429])

/** Posts to an incoming webhook what must not come twice, and says whether it may have arrived. */
export async function postWebhook(url: string, body: object): Promise<Outcome> {
  const posted = await post(url, JSON.stringify(body))
  if (posted.kind === 'UNREACHED') return refused(posted.detail, posted.isFinal)
  if (posted.kind === 'UNANSWERED') return { kind: 'UNCLEAR', detail: posted.detail }

  const { status } = posted
  if (status >= 200 && status < 300) return { kind: 'SENT', detail: null }
  return refused(`${new URL(url).host} answered ${status}.`, status < 500 && !PASSING.has(status))
}
