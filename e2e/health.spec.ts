import { expect, test } from './test'

test('the app that is tested says it is ready', async ({ request }) => {
  const answer = await request.get('/readyz')

  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ready' })
})
