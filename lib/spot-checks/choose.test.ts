import { describe, expect, test } from 'vitest'
import type { Origin } from '@/lib/origins/origin'
import { allot, type Candidate, choose } from './choose'

const population = (AI: number, MIXED: number, HUMAN: number, UNKNOWN: number) => ({ AI, MIXED, HUMAN, UNKNOWN })

describe('an equal share for every tag', () => {
  test('is what is left evenly where all have enough', () => {
    expect(allot(200, population(900, 300, 4000, 5000))).toEqual(population(50, 50, 50, 50))
  })

  test('goes to the others where one has fewer or none', () => {
    expect(allot(200, population(900, 10, 4000, 5000))).toEqual(population(63, 10, 63, 64))
    expect(allot(200, population(900, 0, 0, 5000))).toEqual(population(100, 0, 0, 100))
  })

  test('is everything where there is less than was asked for', () => {
    expect(allot(200, population(9, 1, 40, 5))).toEqual(population(9, 1, 40, 5))
  })
})

describe('the sample', () => {
  const candidates: Candidate[] = Array.from({ length: 400 }, (_, at) => ({
    id: `c${at}`,
    tag: (['AI', 'HUMAN', 'UNKNOWN', 'UNKNOWN'] as Origin[])[at % 4]!,
    lot: String((at * 7919) % 400).padStart(3, '0'),
    turn: String((at * 104729) % 401).padStart(3, '0'),
  }))
  const held = population(100, 0, 100, 200)
  const tags = (drawn: Candidate[]) => drawn.map(({ tag }) => tag)
  const many = (drawn: Candidate[], tag: Origin) => tags(drawn).filter((each) => each === tag).length

  test('holds as many of each tag, or each change alike', () => {
    const equal = choose(candidates, held, { size: 60, allocation: 'equal' })
    const simple = choose(candidates, held, { size: 60, allocation: 'simple' })

    expect([many(equal, 'AI'), many(equal, 'HUMAN'), many(equal, 'UNKNOWN')]).toEqual([20, 20, 20])
    expect(simple).toHaveLength(60)
    expect(many(simple, 'UNKNOWN')).toBeGreaterThan(20)
  })

  test('is the same in whatever order its candidates are read', () => {
    const wish = { size: 60, allocation: 'equal' } as const

    expect(choose(candidates.toReversed(), held, wish)).toEqual(choose(candidates, held, wish))
  })

  test('is labelled in an order that does not go tag by tag', () => {
    const drawn = tags(choose(candidates, held, { size: 60, allocation: 'equal' }))

    expect(new Set(drawn.slice(0, 20)).size).toBe(3)
    expect(new Set(drawn.slice(-20)).size).toBe(3)
  })
})
