import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { countPage } from '@/lib/limits/count-page.server'
import { isSetUp } from '@/lib/members/is-set-up.server'
import { PATH_HEADER, signInPath } from './after-sign-in'
import { findSession, type Session } from './find-session.server'

/** Whose page this is; null where nobody signed in. Asked once, however many parts of the page want to know. */
export const findPageSession = cache(async () => findSession(await headers()))

/** Who comes to a page for anybody; null where nobody signed in. The page is counted for them. */
export async function visitor(): Promise<Session | null> {
  const session = await findPageSession()
  await countPage(session?.actor ?? null)
  return session
}

/** Whose page this is. Whoever is not signed in is sent to where they can, and comes back here afterwards. */
export async function pageSession(): Promise<Session> {
  const session = await visitor()
  if (session) return session

  redirect((await isSetUp()) ? signInPath((await headers()).get(PATH_HEADER)) : '/set-up')
}
