import { join } from 'node:path'
import { request } from '@playwright/test'
import type { SignIn } from '../scripts/launch/sign-ins.mjs'

/** Signs somebody in and answers the file that a browser begins with to be theirs. */
export async function keepSession(url: string, { role, email, password }: SignIn, folder: string): Promise<string> {
  const path = join(folder, `${role.toLowerCase()}.json`)
  const browser = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } })
  const answer = await browser.post('/api/v1/session', { data: { email, password } })
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`)

  await browser.storageState({ path })
  await browser.dispose()
  return path
}
