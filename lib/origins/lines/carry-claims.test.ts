import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carryClaims, type Part } from './carry-claims'
import type { Claim } from './claim'

type Line = readonly [text: string, by?: Claim['by'], tool?: string]

function part(...lines: Line[]): Part {
  const claims = lines.flatMap(([, by, tool], at): Claim[] =>
    by ? [{ path: 'a', spans: [[at + 1, at + 1]], by, ...(tool && { tool }) }] : [],
  )
  return { claims, added: new Map([['a', [[1, lines.length]]]]), texts: new Map([['a', lines.map(([text]) => text)]]) }
}

const carry = (left: string[], ...parts: Part[]) => carryClaims(new Map([['a', left]]), parts)

test('a line is counted for whoever is said to have written it, and no oftener than it is left', () => {
  expect(carry(['x', 'y', 'z'], part(['x', 'ai'], ['y', 'human']), part(['x', 'ai']))).toEqual({
    added: 3,
    shares: [
      { by: 'ai', lines: 1 },
      { by: 'human', lines: 1 },
    ],
    parts: [0, 1],
  })
})

test('of a text that several wrote only what is left of each in any case is counted', () => {
  expect(carry(['}'], part(['}', 'ai'], ['}', 'human'])).shares).toEqual([])
  expect(carry(['}', '}'], part(['}', 'ai'], ['}', 'human'])).shares).toHaveLength(2)
  expect(carry(['}', '}'], part(['}', 'ai'], ['}', 'ai'], ['}'])).shares).toEqual([{ by: 'ai', lines: 1 }])
  expect(carry(['}'], part(['}', 'human']), part(['}'])).shares).toEqual([])
})

test('that a tool wrote it is known even where it is not known which', () => {
  expect(carry(['x'], part(['x', 'ai', 'claude']), part(['x', 'ai', 'codex'])).shares).toEqual([{ by: 'ai', lines: 1 }])
})

test('the same text in another file is another line', () => {
  expect(carryClaims(new Map([['b', ['x']]]), [part(['x', 'human'])])).toEqual({ added: 1, shares: [], parts: [] })
})

test('whichever lines of a request are left, nobody is counted for more than is left of theirs', () => {
  const line = fc.tuple(fc.constantFrom('x', 'y', '}'), fc.constantFrom('ai', 'human', 'both', undefined), fc.boolean())

  fc.assert(
    fc.property(fc.array(fc.array(line)), (request) => {
      const parts = request.map((lines) => part(...lines.map(([text, by]): Line => [text, by])))
      const left = request.flat().filter(([, , isLeft]) => isLeft)
      const { shares } = carry(
        left.map(([text]) => text),
        ...parts,
      )
      for (const { by, lines } of shares)
        expect(lines).toBeLessThanOrEqual(left.filter(([, writer]) => writer === by).length)
    }),
  )
})
