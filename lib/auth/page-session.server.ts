import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { isSetUp } from '@/lib/members/is-set-up.server'
import { PATH_HEADER, signInPath } from './after-sign-in'
import { findSession, type Session } from './find-session.server'

/** Whose page this is. Whoever is not signed in is sent to where they can, and comes back here afterwards. */
export const pageSession = cache(async (): Promise<Session> => {
  const sent = await headers()
  const session = await findSession(sent)
  if (session) return session

  redirect((await isSetUp()) ? signInPath(sent.get(PATH_HEADER)) : '/set-up')
})
