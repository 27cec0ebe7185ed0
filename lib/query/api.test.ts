import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { api } from './api'
import { ApiError } from './api-error'

const answerWith = (body: BodyInit, init: ResponseInit) =>
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response(body, init)))
const contract = z.object({ rate: z.number().nullable() })

afterEach(() => vi.unstubAllGlobals())

test('an answer is held to its contract, and drift names the place', async () => {
  answerWith('{"rate":"1 %"}', { status: 200 })

  await expect(api(contract, '/analytics/x')).rejects.toThrow(/does not fit its contract[^]*rate/)
})

test('a problem is told in its own words, with the id of the request', async () => {
  answerWith('{"title":"Not valid","detail":"The query does not fit."}', {
    status: 422,
    headers: { 'X-Request-Id': '7f3a91' },
  })

  const failure = await api(contract, '/analytics/x').catch((error: unknown) => error)

  expect(failure).toBeInstanceOf(ApiError)
  expect(failure).toMatchObject({ status: 422, requestId: '7f3a91', message: 'The query does not fit.' })
})

test('an error page of something in between is told by its status', async () => {
  answerWith('<h1>Bad gateway</h1>', { status: 502 })

  await expect(api(contract, '/analytics/x')).rejects.toThrow('The server answered 502.')
})
