import { redirect } from 'next/navigation'
import { pageSession } from '@/lib/auth/page-session.server'
import { readTimeZone } from '@/lib/organisation/time-zone.server'
import { addWeeks, weekAt } from '@/lib/time/week'

/** The latest week that is over. */
export default async function LatestReviewPage() {
  await pageSession()
  redirect(`/review/${addWeeks(weekAt(new Date(), await readTimeZone()), -1)}`)
}
