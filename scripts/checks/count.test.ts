import { expect, test } from 'vitest'
import { honest } from './count.mjs'

test('a runner that stumbled outside a test has failed', () => {
  expect(honest(1, { passed: 12, failed: 0 })).toEqual({ passed: 12, failed: 1 })
})

test('a runner that found no test has failed', () => {
  expect(honest(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 })
})

test('counts that agree with the exit code stand', () => {
  expect(honest(0, { passed: 12, failed: 0 })).toEqual({ passed: 12, failed: 0 })
  expect(honest(1, { passed: 10, failed: 2 })).toEqual({ passed: 10, failed: 2 })
})
