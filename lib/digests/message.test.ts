import { describe, expect, test } from 'vitest'
import { draftOf } from '@/lib/weekly-review/draft'
import { aCount, aCritical, aReview } from '@/lib/weekly-review/review-factory'
import { messageOf } from './message'

const LINK = 'https://after.example/review/2026-W10?team=payments'
const NASTY = '<script>alert(1)</script> & <!channel> <https://evil.example|here> *bold* @here\r\nBcc: all@example.com'

const review = aReview({
  criticals: [aCritical({ key: 'INC-7', title: NASTY })],
  team: { slug: 'payments', name: '<b>P&L</b>' },
})
const { subject, text, html, chat } = messageOf(review, LINK)

describe('a digest', () => {
  test('says every sentence of the review’s draft, in its words and order', () => {
    const plain = aReview({ criticals: [aCritical({ key: 'INC-7', title: 'Charged twice' })] })
    const { paragraphs, points, open } = draftOf(plain)
    const said = messageOf(plain, LINK).text

    const places = [...paragraphs, ...points, open!, LINK].map((one) => said.indexOf(one))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('says until when its figures are, as clocks in the reporting zone show it', () => {
    expect(text).toMatch(/Days and weeks in Europe\/Berlin\. As of 9\sMar\s2026, 00:00\.\n$/)
  })

  test('of a week of which nothing is known says so', () => {
    const unheard = messageOf(
      aReview({
        criticals: [],
        figures: { incidents: aCount({ now: 0 }), critical: aCount({ now: 0 }) },
        completeness: { isComplete: false, isRecorded: false, firstDay: null, sources: 1 },
      }),
      LINK,
    )

    expect(unheard.subject).toMatch(/: Nothing is known of this week$/)
    expect(unheard.text).toContain('There is no record yet, so nothing is known of this week.')
    expect(unheard.text).not.toMatch(/quiet|beyond chance/)
  })

  test('is of one line where a title would make it two', () => {
    expect(subject).not.toMatch(/[\r\n]/)
    expect(text).not.toMatch(/^Bcc:/m)
  })

  test('has no tag in its mail but its own', () => {
    const tags = new Set([...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name))

    expect([...tags].sort()).toEqual(
      ['!doctype', 'a', 'body', 'h1', 'h2', 'head', 'html', 'li', 'meta', 'p', 'small', 'ul'].sort(),
    )
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;!channel&gt;')
    expect(html).toContain('href="https://after.example/review/2026-W10?team=payments"')
  })

  test('calls nobody in a chat, links nowhere else and sets nothing bold', () => {
    const blocks = JSON.stringify(chat.blocks)

    expect(chat.text.match(/[<>]/g)).toBeNull()
    expect(blocks.match(/<[^>]*>/g)).toEqual([`<${LINK}|The whole review>`])
    expect(chat.text).not.toMatch(/@here|(?<!\u200b)\*/)
    expect(chat.blocks.filter((block) => JSON.stringify(block).includes('mrkdwn'))).toHaveLength(1)
  })

  test('is short enough for a chat, however long its lists and titles are', () => {
    const long = Array.from({ length: 200 }, (_, at) => aCritical({ key: `INC-${at}`, title: '<&>'.repeat(166) }))
    const made = messageOf(aReview({ criticals: long }), LINK).chat

    expect(made.blocks.length).toBeLessThanOrEqual(50)
    for (const block of made.blocks as { type: string; text: { text: string } }[]) {
      expect(block.text.text.length).toBeLessThanOrEqual(block.type === 'header' ? 150 : 3000)
      expect(block.text.text).not.toMatch(/&(?!amp;|lt;|gt;)/)
    }
  })
})
