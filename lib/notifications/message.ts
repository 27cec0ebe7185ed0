import { type Chat, forChat, plain, plainText, quietly } from '@/lib/outgoing/chat-text'
import type { Mail } from '@/lib/outgoing/mail'
import type { Told } from './told'

const LONGEST_BLOCK = 3000

/** What a chat is posted. What people wrote is plain text there: nothing of it calls anybody or links anywhere. */
export function chatOf(told: Told, url: string): Chat {
  const { headline, facts } = wordsOf(told)
  const link = { type: 'mrkdwn', text: `<${forChat(url)}|Look at it>` }
  return {
    text: `${quietly(headline)}\n${forChat(url)}`,
    blocks: [
      { type: 'section', text: plainText([headline, ...facts].join('\n'), LONGEST_BLOCK) },
      { type: 'section', text: link },
    ],
  }
}

export function mailOf(told: Told, url: string): Mail {
  const { headline, facts } = wordsOf(told)
  return { subject: headline, text: `${[headline, facts.join('\n'), url].filter(Boolean).join('\n\n')}\n` }
}

type Words = { headline: string; facts: string[] }

function wordsOf({ type, data: { incident, changed = [], change, week, team } }: Told): Words {
  if (type === 'test') return { headline: 'A test from Aftermerge', facts: ['What you subscribed to is told here.'] }
  if (!incident) return { headline: `The weekly review of ${week} was frozen`, facts: [`Team: ${team ?? 'all'}`] }
  const { key, title, severity, status, service } = incident
  const verbs = {
    'incident.created': 'was reported',
    'incident.updated': 'changed',
    'incident.resolved': 'was resolved',
    'cause.confirmed': 'has a confirmed cause',
    'review.frozen': '',
  }
  const facts: [string, string | null | undefined][] = [
    ['Severity', severity],
    ['Status', status],
    ['Team', incident.team],
    ['Service', service],
    ['Changed', type === 'incident.updated' ? changed.join(', ') : null],
    ['Cause', change],
  ]
  return {
    headline: plain(`${key} ${verbs[type]}: ${title}`),
    facts: facts.flatMap(([name, value]) => (value ? [plain(`${name}: ${value}`)] : [])),
  }
}
