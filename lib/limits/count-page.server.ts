import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { PATH_HEADER } from '@/lib/auth/after-sign-in'
import type { Actor } from '@/lib/auth/actor'
import { AppError } from '@/lib/errors'
import { clientAddress } from '@/lib/http/client-address'
import { PAGES } from './limit'
import { networkOf } from './network-of'
import { spendRequest } from './spend-request.server'
import { take } from './take.server'
import { tooManyPath } from './too-many-page'

/**
 * Counts the page that is being made, once, however many parts of it ask: as a request of whoever signed in, else by
 * address. A page cannot answer 429 itself, so where it is one too many they are sent to one that does.
 */
export const countPage = cache(async (actor: Actor | null): Promise<void> => {
  const asked = await headers()
  try {
    if (actor) await spendRequest(actor)
    else await take(PAGES, networkOf(clientAddress(asked)))
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'too-many') throw error
    redirect(tooManyPath(error.headers['Retry-After'] ?? '', asked.get(PATH_HEADER)))
  }
})
