import { expect, test } from 'vitest'
import { whyWithheld } from './few-people'

test.each([
  [{ sres: 4, loggedBy: 9 }, 'withheld: 4 SREs, shown from 5'],
  [{ sres: null, loggedBy: 4 }, 'withheld: 4 people logged, shown from 5'],
  [{ sres: 5, loggedBy: 1 }, undefined],
  [{ sres: null, loggedBy: 5 }, undefined],
])('the roster decides where there is one: %o', (group, why) => {
  expect(whyWithheld(group)).toBe(why)
})
