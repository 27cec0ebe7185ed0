import { describe, expect, test } from 'vitest'
import { driftOf } from './drift'

const rows = (ids: string) => [...ids].map((id) => ({ id }))
const drift = (held: string, head: string, { isWhole = false, isHeadWhole = false } = {}) => {
  const { news, left } = driftOf({ rows: rows(held), isWhole }, { rows: rows(head), isWhole: isHeadWhole })
  return { news: news.map(({ id }) => id).join(''), left: [...left].join('') }
}

describe('a queue that is being read', () => {
  test('is told what came before a row that it knows, and not what comes by scrolling', () => {
    expect(drift('abc', 'xabcde')).toEqual({ news: 'x', left: '' })
  })

  test('knows which rows left, and takes none for one that was pushed out of the beginning', () => {
    expect(drift('abcd', 'xac')).toEqual({ news: 'x', left: 'b' })
  })

  test('that was read to its end is told of everything else', () => {
    expect(drift('ab', 'abx', { isWhole: true, isHeadWhole: true })).toEqual({ news: 'x', left: '' })
    expect(drift('', 'xy', { isWhole: true })).toEqual({ news: 'xy', left: '' })
    expect(drift('ab', '', { isWhole: true, isHeadWhole: true })).toEqual({ news: '', left: 'ab' })
  })
})
