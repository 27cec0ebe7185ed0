import { expect, test } from 'vitest'
import { suggest } from './suggest'

const known = {
  services: ['checkout', 'search', 'old-checkout'].map((slug) => ({ slug, team: 'Payments' })),
  people: [{ handle: 'ana', id: '1', name: 'Ana Lund' }],
}
const words = (line: string, caret = line.length) => suggest(line, caret, known).map(({ word }) => word)

test('a sign offers what it can begin, what begins so before what has it inside', () => {
  expect(words('500s #check')).toEqual(['#checkout', '#old-checkout'])
  expect(words('500s @')).toEqual(['@ana'])
  expect(words('500s !')).toEqual(['!1', '!2', '!3', '!4'])
  expect(words('500s +edge')).toEqual(['+edge-case-data'])
})

test('what is written out, and what has no sign, offers nothing', () => {
  expect(words('500s #checkout')).toEqual([])
  expect(words('checkout')).toEqual([])
  expect(words('#check out')).toEqual([])
  expect(words('')).toEqual([])
})

test('what is taken stands where it was begun, and the rest stays', () => {
  expect(suggest('500s #che after', 9, known)[0]).toMatchObject({ line: '500s #checkout after' })
  expect(suggest('500s #se', 8, known)[0]).toMatchObject({ line: '500s #search ' })
})
