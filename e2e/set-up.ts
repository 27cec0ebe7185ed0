import type { APIRequestContext } from '@playwright/test'

const ADMINISTRATOR = { name: 'First Visitor', email: 'first@example.com', password: 'nimble-otter-62-quays' }

/** Makes the first administrator of an Aftermerge that nobody has visited; whose browser asks is signed in by it. */
export async function setUp(request: APIRequestContext, url: string): Promise<void> {
  const answer = await request.post(`${url}/api/v1/set-up`, { headers: { origin: url }, data: ADMINISTRATOR })
  if (answer.status() !== 201) throw new Error(`${url} was not set up: ${answer.status()} ${await answer.text()}`)
}
