import { describe, expect, test } from 'vitest'
import { offersFor, readLine, readToken, tokenText } from './tokens'

const NAMES = { services: ['checkout-api', 'cart'], teams: ['payments'], sources: ['pager'] }
const texts = (text: string) => offersFor(text, NAMES).map((offer) => offer.text)

describe('a token', () => {
  test('is read however it is written, and written one way', () => {
    expect(readToken('Severity:Sev1')).toEqual(['severity', 'SEV1'])
    expect(readToken('mode:schema-drift')).toEqual(['mode', 'SCHEMA_DRIFT'])
    expect(tokenText('mode', 'SCHEMA_DRIFT')).toBe('mode:schema-drift')
    expect(tokenText('service', 'cart')).toBe('service:cart')
  })

  test('is none where the field or its value is nothing we know', () => {
    for (const text of ['severity:', 'severity:9', 'colour:red', 'service:No Slug', 'checkout'])
      expect(readToken(text), text).toBeNull()
  })
})

test('a line is its tokens, and the rest of it words', () => {
  expect(readLine('status:open checkout fails lacks:cause')).toEqual({
    status: 'OPEN',
    lacks: 'CAUSE',
    q: 'checkout fails',
  })
})

describe('what is offered', () => {
  test('of a field are its values, of a beginning the fields first', () => {
    expect(texts('severity:')).toEqual([
      'severity:sev1',
      'severity:sev2',
      'severity:sev3',
      'severity:sev4',
      'severity:none',
    ])
    expect(texts('sev')[0]).toBe('severity:')
    expect(texts('')).toContain('lacks:')
  })

  test('of a word is the word, and names that hold it', () => {
    expect(texts('cart')).toEqual(['cart', 'service:cart'])
  })
})
