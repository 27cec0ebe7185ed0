import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whyWithheld, withheldBeside } from './few-people'

test.each([
  [{ sres: 4, loggedBy: 9 }, 'withheld: 4 SREs, shown from 5'],
  [{ sres: null, loggedBy: 4 }, 'withheld: 4 people logged, shown from 5'],
  [{ sres: 5, loggedBy: 1 }, undefined],
  [{ sres: null, loggedBy: 5 }, undefined],
])('the roster decides where there is one: %o', (group, why) => {
  expect(whyWithheld(group)).toBe(why)
})

describe('beside what is withheld', () => {
  const part = (id: string, people: number) => ({
    id,
    name: id,
    people,
    why: whyWithheld({ sres: null, loggedBy: people }),
  })
  const beside = (...people: number[]) => [
    ...withheldBeside(people.map((some, at) => part('abcdefgh'[at]!, some))).keys(),
  ]

  test.each([
    ['nothing, where all are large', [5, 9, 7], []],
    ['the smallest other, where one is small', [9, 3, 7, 8], ['c']],
    ['nothing, where two small ones are of enough people together', [4, 3, 9], []],
    ['another, where two small ones are not', [1, 2, 9, 6], ['d']],
    ['nothing, where nobody else worked', [3], []],
    ['the only other, which leaves the total alone', [3, 20], ['b']],
    ['nothing for a team whose people logged nothing', [0, 9, 8], []],
  ])('is %s', (_, people, expected) => {
    expect(beside(...people)).toEqual(expected)
  })

  test('is said by the name that it keeps', () => {
    const [[, why]] = withheldBeside([part('mobile', 2), part('search', 8)]) as unknown as [[string, string]]

    expect(why).toBe('withheld: the total less it would tell the hours of mobile')
  })

  test('whatever the teams, the total less what is given is of two parts and five people, or of all', () => {
    const teams = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 })
    fc.assert(
      fc.property(teams, (people) => {
        const parts = people.map((some, at) => part(`t${at}`, some)).filter((some) => some.people > 0)
        const alsoOut = withheldBeside(parts)
        const out = parts.filter(({ id, why }) => why || alsoOut.has(id))
        const together = out.reduce((sum, some) => sum + some.people, 0)

        expect(out.length === 0 || out.length === parts.length || (out.length > 1 && together >= 5)).toBe(true)
      }),
    )
  })
})
