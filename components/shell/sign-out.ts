import { send } from '@/lib/query/send'

/** Ends this session; what was being written here is nobody else's to find. Refused where the server is away. */
export async function signOut(): Promise<void> {
  await send('DELETE', '/session')
  const { forgetDrafts } = await import('@/lib/quick-log/drafts')
  forgetDrafts()
  location.assign('/sign-in')
}
