import { expect, test } from 'vitest'
import { likeness, type Likeable } from './likeness'

const is = (title: string, over: Partial<Likeable> = {}): Likeable => ({ title, service: null, mode: null, ...over })

test('the same words in the title make two alike, and are named', () => {
  const like = likeness(is('Refund webhook retries charge twice'), is('Refund webhook times out'))

  expect(like).toBeNull()
  expect(likeness(is('Refund webhook charges twice'), is('The refund webhook charges twice again'))?.why).toEqual([
    'the title has “refund”, “webhook” and “charges” too',
  ])
})

test('one word in common is no likeness, and neither is the service alone', () => {
  expect(likeness(is('Latency'), is('Latency'))).toBeNull()
  expect(likeness(is('Slow', { service: 'pay' }), is('Down', { service: 'pay' }))).toBeNull()
})

test('the same service and the same way of failing are, whatever they were called', () => {
  const one = is('Slow', { service: 'pay', mode: 'CONCURRENCY' })

  expect(likeness(one, is('Down', { service: 'pay', mode: 'CONCURRENCY' }))).toEqual({
    score: 0.5,
    why: ['same service', 'failed by concurrency as well'],
  })
  expect(likeness(one, is('Down', { service: 'other', mode: 'CONCURRENCY' }))).toBeNull()
})

test('it does not matter which of two is asked about', () => {
  const [one, other] = [is('Checkout writes lost', { service: 'a' }), is('Writes lost in checkout', { service: 'a' })]

  expect(likeness(one, other)?.score).toBe(likeness(other, one)?.score)
})
