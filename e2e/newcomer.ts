import type { APIRequestContext } from '@playwright/test'

export type Newcomer = { id: string; name: string; email: string; password: string }

/** Invites somebody by the API as an administrator, and has them join in a browser of their own. */
export async function newcomer(
  administrator: APIRequestContext,
  theirs: APIRequestContext,
  wish: { role: string; team?: string },
  url = process.env.AFTERMERGE_URL ?? '',
): Promise<Newcomer> {
  const name = `Nia ${crypto.randomUUID().slice(0, 8)}`
  const email = `${crypto.randomUUID()}@example.com`
  const password = `hairline ${crypto.randomUUID()}`
  const headers = { origin: url }

  const invited = await administrator.post('/api/v1/invitations', { headers, data: { email, ...wish } })
  if (invited.status() !== 201) throw new Error(`${email} was not invited: ${await invited.text()}`)
  const secret = new URL(((await invited.json()) as { url: string }).url).hash.slice(1)
  const joined = await theirs.post('/api/v1/invitations/accept', { headers, data: { secret, name, password } })
  if (joined.status() !== 201) throw new Error(`${email} did not get in: ${await joined.text()}`)
  return { id: ((await joined.json()) as { id: string }).id, name, email, password }
}
