import { expect, test } from 'vitest'
import { partsLeft } from './upload'

test('a file that was interrupted goes on with what is not here', () => {
  expect(partsLeft({ parts: 4, arrived: [] })).toEqual([0, 1, 2, 3])
  expect(partsLeft({ parts: 4, arrived: [2, 0] })).toEqual([1, 3])
})

test('a file that is all here and that nobody looked at is looked at once its last part comes again', () => {
  expect(partsLeft({ parts: 3, arrived: [0, 1, 2] })).toEqual([2])
})
