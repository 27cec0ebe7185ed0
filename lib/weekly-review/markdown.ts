import { draftOf } from './draft'
import type { WeekReview } from './week-review'
import { weekTitle } from './words'

/** The review as a text for a chat or a wiki. What people wrote stays text: it makes no heading, link or picture. */
export function asMarkdown(review: WeekReview): string {
  const { title, paragraphs, points, decisions, open } = draftOf(review)
  const list = (items: string[]) => items.map((item) => `- ${plain(item)}`)
  const whose = review.team ? review.team.name : 'All teams'
  return [
    `# ${plain(`${weekTitle(review)}, ${whose}`)}`,
    `**${plain(title)}**`,
    ...paragraphs.map(plain),
    list(points).join('\n'),
    '## Decisions',
    [...list(decisions.length > 0 ? decisions : ['None.']), ...(open ? [`- ${open}`] : [])].join('\n'),
    ...(review.notes.body ? ['## Notes', review.notes.body.split('\n').map(plain).join('\n')] : []),
    `_${review.week}, ${review.timeZone}, as of ${review.asOf}._`,
  ]
    .join('\n\n')
    .concat('\n')
}

function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|!~]/g, '\\$&')
}
