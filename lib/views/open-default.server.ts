import 'server-only'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/auth/actor'
import { defaultSearch } from './default-search.server'
import type { ViewPage } from './view'

/** Leads whoever comes to a page without a question to the one they keep for it. `?view=none` asks for none. */
export async function openDefault(page: ViewPage, asked: object, actor: Actor): Promise<void> {
  if (Object.keys(asked).length > 0) return
  const search = await defaultSearch(page, actor)
  if (search !== null) redirect(`${page}?${search}`)
}
