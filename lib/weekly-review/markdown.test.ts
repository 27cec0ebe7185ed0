import { expect, test } from 'vitest'
import { draftOf } from './draft'
import { asMarkdown } from './markdown'
import { aCritical, aReview } from './review-factory'

const unescaped = (text: string) => text.replaceAll(/\\([\\`*_[\]<>#|!~])/g, '$1')

test('has every sentence of the draft, its decisions, the notes and when it is of', () => {
  const review = aReview({ notes: { body: 'We looked\nat the queue.', by: 'Ada', at: null, version: 1 } })
  const { title, paragraphs, points, open } = draftOf(review)
  const text = unescaped(asMarkdown(review))

  for (const said of [title, ...paragraphs, ...points, open!, 'We looked\nat the queue.', '- None.'])
    expect(text).toContain(said)
  expect(text).toMatch(/_2026-W10, Europe\/Berlin, as of 2026-03-08T23:00:00\.000Z\._\n$/)
})

test('makes no heading, link, picture, table or tag of what people wrote', () => {
  const title = '# big [click](https://evil.example) ![](x) <b>b</b> | a | `code` **bold** ~~gone~~'
  const made = asMarkdown(
    aReview({ criticals: [aCritical({ title })], notes: { body: '## no', by: null, at: null, version: 1 } }),
  )
  const line = made.split('\n').find((one) => one.includes('click'))!

  expect(line.replaceAll(/\\./g, '')).not.toMatch(/[#[\]!<>|`*~]/)
  expect(made).toContain('\\#\\# no')
  expect(unescaped(line)).toContain(title)
})

test('of a team is titled by it', () => {
  expect(asMarkdown(aReview({ team: { slug: 'pay', name: 'Pay_ments' } }))).toMatch(/^# Week 10, .*Pay\\_ments\n/)
})
