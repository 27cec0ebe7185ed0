import { expect, test } from 'vitest'
import { howLongToWait, untilNext } from './how-long-to-wait'

const NOW = Date.UTC(2026, 2, 1)
const answer = (status: number, headers: Record<string, string> = {}, text = '') => ({
  status,
  header: (name: string) => headers[name] ?? null,
  text,
})
const used = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 90) }

test.each([
  ['an answer that holds', answer(200, used), 0, null],
  ['a server that broke', answer(502), 0, 1000],
  ['a server that broke the third time', answer(502), 2, 4000],
  ['a server that broke too often', answer(502), 6, null],
  ['a limit that says how long', answer(403, { ...used, 'retry-after': '30' }), 0, 30_000],
  ['a count that is used up', answer(403, used), 0, 91_000],
  ['a count that is used up, told as 429', answer(429, used), 0, 91_000],
  ['a count whose end is past', answer(403, { ...used, 'x-ratelimit-reset': '1' }), 0, 1000],
  ['a second limit', answer(403, {}, 'You have exceeded a secondary rate limit.'), 0, 60_000],
  ['a second limit, again', answer(429), 1, 120_000],
  ['something forbidden', answer(403, {}, 'Resource not accessible by token'), 0, null],
  ['something that is not there', answer(404), 0, null],
])('%s is waited for accordingly', (_, told, attempt, wanted) => {
  expect(howLongToWait(told, attempt, NOW)).toBe(wanted)
})

test('after the last answer of a count the next is waited for', () => {
  expect(untilNext(answer(200, used), NOW)).toBe(91_000)
  expect(untilNext(answer(200, { 'x-ratelimit-remaining': '1' }), NOW)).toBe(0)
  expect(untilNext(answer(200), NOW)).toBe(0)
})
