import 'server-only'
import { here } from '@/lib/sign-on/provider/here.server'
import { EVERYBODY } from '@/lib/weekly-review/everybody'
import { readWeekReview } from '@/lib/weekly-review/read.server'
import { type Message, messageOf } from './message'

/**
 * What a digest says of a week. As everybody may read it, also for a team's own: it goes to whoever is named, and nobody
 * knows who reads a channel.
 */
export async function compose(
  week: string,
  team: string | null,
  { isTest = false, now = new Date() } = {},
): Promise<Message> {
  const query = team === null ? {} : { team }
  const review = await readWeekReview(week, query, EVERYBODY, now)
  return messageOf(review, here(`/review/${week}${team === null ? '' : `?team=${team}`}`), { isTest })
}
