import { expect, test } from 'vitest'
import { isInHand, takeInHand, untilLetGo } from './in-hand'

test('what is in hand twice is let go of when both are done', async () => {
  const first = takeInHand('INC-1')
  const second = takeInHand('INC-1')
  const heard: string[] = []
  const waiting = untilLetGo().then(() => heard.push('let go'))

  first()
  await Promise.resolve()
  expect([isInHand('INC-1'), heard]).toEqual([true, []])
  second()
  await waiting
  expect([isInHand('INC-1'), heard]).toEqual([false, ['let go']])
})

test('where nothing is in hand nobody waits', async () => {
  await expect(untilLetGo()).resolves.toBeUndefined()
})
