import { expect, test } from 'vitest'
import { apart } from './apart'

test('labels that have room stay where they are', () => {
  expect(apart([100, 40], 20, 200)).toEqual([100, 40])
})

test('labels that would meet are pushed apart in their order', () => {
  expect(apart([50, 52], 20, 200)).toEqual([50, 70])
  expect(apart([52, 50], 20, 200)).toEqual([70, 50])
})

test('no label leaves through the floor; those above make room', () => {
  expect(apart([190, 195, 20], 20, 200)).toEqual([180, 200, 20])
})
