import { clock, longDay } from '@/lib/format-time'
import { type Chat, forChat, plain, plainText, quietly } from '@/lib/outgoing/chat-text'
import { dayAt } from '@/lib/time/zone'
import { draftOf } from '@/lib/weekly-review/draft'
import type { WeekReview } from '@/lib/weekly-review/week-review'
import { weekTitle } from '@/lib/weekly-review/words'

/** The digest of a week as a mail and as a message for a chat. */
export type Message = { subject: string; text: string; html: string; chat: Chat }

/** A chat refuses a block that is longer, and a message with more of them. */
const LONGEST_HEADER = 150
const LONGEST_BLOCK = 3000
const MOST_POINTS = 20

/** Says what the review says, in its own sentences. `link`: where the whole of it is. */
export function messageOf(review: WeekReview, link: string, { isTest = false } = {}): Message {
  const { title, paragraphs, points, decisions, open } = draftOf(review)
  const whose = review.team?.name ?? 'All teams'
  const subject = plain(`${isTest ? 'Test: ' : ''}${weekTitle(review)}, ${whose}: ${title}`)
  const decided = [...(decisions.length > 0 ? decisions : ['None.']), ...(open ? [open] : [])]
  const said = { paragraphs: paragraphs.map(plain), points: points.map(plain), decided: decided.map(plain) }
  const { asOf, timeZone } = review
  const at = `${longDay(dayAt(new Date(asOf), timeZone))}, ${clock(asOf, timeZone)}`
  const foot = `Days and weeks in ${timeZone}. As of ${at}.`

  return {
    subject,
    text: textOf(subject, said, link, foot),
    html: htmlOf(subject, said, link, foot),
    chat: chatOf(subject, said, link),
  }
}

type Said = { paragraphs: string[]; points: string[]; decided: string[] }

function textOf(subject: string, { paragraphs, points, decided }: Said, link: string, foot: string): string {
  const list = (items: string[]) => items.map((item) => `- ${item}`).join('\n')
  return [subject, ...paragraphs, list(points), `Decisions\n${list(decided)}`, `The whole review: ${link}`, foot]
    .join('\n\n')
    .concat('\n')
}

function htmlOf(subject: string, { paragraphs, points, decided }: Said, link: string, foot: string): string {
  const list = (items: string[]) => `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"></head>',
    '<body style="font-family: sans-serif; line-height: 1.5; max-width: 40em">',
    `<h1 style="font-size: 1.2em">${escaped(subject)}</h1>`,
    ...paragraphs.map((one) => `<p>${escaped(one)}</p>`),
    list(points),
    '<h2 style="font-size: 1em">Decisions</h2>',
    list(decided),
    `<p><a href="${escaped(link)}">The whole review</a></p>`,
    `<p><small>${escaped(foot)}</small></p>`,
    '</body></html>',
  ].join('\n')
}

/** Blocks hold what people wrote as plain text: nothing of it calls anybody, links anywhere or is set bold. */
function chatOf(subject: string, { paragraphs, points, decided }: Said, link: string): Chat {
  const shown = points.slice(0, MOST_POINTS)
  const more = points.length - shown.length
  const list = (items: string[]) => items.map((item) => `• ${item}`).join('\n')
  const parts = [
    paragraphs.join('\n'),
    list(more > 0 ? [...shown, `and ${more} more in the review`] : shown),
    `Decisions\n${list(decided)}`,
  ]
  return {
    text: [subject, ...paragraphs]
      .map(quietly)
      .join('\n')
      .concat(`\n${forChat(link)}`),
    blocks: [
      { type: 'header', text: plainText(subject, LONGEST_HEADER) },
      ...parts.map((part) => ({ type: 'section', text: plainText(part, LONGEST_BLOCK) })),
      { type: 'section', text: { type: 'mrkdwn', text: `<${forChat(link)}|The whole review>` } },
    ],
  }
}

function escaped(text: string): string {
  return forChat(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}
