import type { ChangeItem } from '@/lib/changes/change'
import type { Random } from '../random'
import { HOUR, iso } from './calendar'
import { bumpTitle, changeBody, changeTitle } from './change-titles'
import type { Draft } from './draft'
import { AI_MARKS, BOT_MARK, HUMAN_MARKS, MIXED_MARKS, type Mark } from './marks'
import type { Person } from './sample'
import { FOLDERS, TOPICS } from './topics'
import { stemOf } from './what-people-saw'

/** A change as the forge would send it; `declaredAt` for services whose release nobody reports but the change itself. */
export function putIntoWords(draft: Draft, colleagues: readonly Person[], declaredAt: number | null): ChangeItem {
  const random = draft.random.fork('words')
  const mark = markOf(draft)
  const isRequest = draft.externalId.includes('#')
  const title = draft.author === 'BOT' ? bumpTitle(random) : changeTitle(random, draft.service.slug)
  const author = mark.author ?? { name: draft.person.name, email: draft.person.email }
  const body = draft.author === 'BOT' ? '' : changeBody(random)
  const message = [`${title}${isRequest ? ` (#${draft.number})` : ''}`, body, (mark.trailers ?? []).join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')

  return {
    source: 'github',
    externalId: draft.externalId,
    eventAt: iso(declaredAt ?? draft.mergedAt),
    repository: draft.repository,
    sha: draft.sha,
    title,
    message,
    mergedAt: iso(draft.mergedAt),
    ...(declaredAt !== null && { deployedAt: iso(declaredAt) }),
    ...(isRequest && {
      number: draft.number,
      url: `https://git.example.com/${draft.repository}/pull/${draft.number}`,
      branch: mark.branch ?? branchOf(random, draft.person, title),
      authorLogin: mark.author?.login ?? loginOf(draft.person),
      review: reviewOf(random, draft, colleagues),
    }),
    authorName: author.name,
    authorEmail: author.email,
    ...(mark.alsoPlain && { commits: [plainCommit(random, draft)] }),
    labels: labelsOf(random, draft),
    linesAdded: draft.added,
    linesRemoved: draft.removed,
    ...filesOf(random, draft),
    team: draft.team.slug,
    service: draft.service.slug,
    ...(mark.origin && { origin: mark.origin }),
    ...(mark.evidence && { evidence: mark.evidence }),
    telemetry: telemetryOf(random, draft),
  }
}

function markOf(draft: Draft): Mark {
  const random = draft.random.fork('mark')
  if (draft.author === 'BOT') return BOT_MARK
  if (!draft.marked) return {}

  const marks = { AI: AI_MARKS, MIXED: MIXED_MARKS, HUMAN: HUMAN_MARKS }[draft.author]
  const mark = random.weighted(marks)(random, draft)
  // A commit without a pull request has no branch left that could tell.
  return mark.branch && !mark.author && !draft.externalId.includes('#') ? { origin: 'AI' } : mark
}

const CLEAN = { AI: 0.81, MIXED: 0.77, HUMAN: 0.74, BOT: 0.97 } as const

function reviewOf(random: Random, draft: Draft, colleagues: readonly Person[]): ChangeItem['review'] {
  if (random.chance(0.04)) return null

  const isClean = random.chance(CLEAN[draft.author])
  const changeRequests = isClean || random.chance(0.25) ? 0 : 1 + Math.floor(random.exponential(0.5))
  const approvers = colleagues.filter((some) => some.email !== draft.person.email)

  return {
    approvedAt: iso(draft.mergedAt - random.logNormal(1.5, 1.1) * HOUR),
    rounds: isClean ? 1 : Math.max(2, 1 + changeRequests),
    changeRequests,
    comments: Math.floor(random.exponential(isClean ? 1.4 : 5.5)),
    approvers: [random.pick(approvers).email],
  }
}

function telemetryOf(random: Random, { alerts }: Draft): ChangeItem['telemetry'] {
  if (!alerts && random.chance(0.2)) return { logs: 'UNKNOWN', traces: 'UNKNOWN', alerts: 'UNKNOWN' }
  const some = (probability: number) => (random.chance(probability) ? 'YES' : 'NO')

  return { logs: some(alerts ? 0.95 : 0.6), traces: some(alerts ? 0.8 : 0.35), alerts: alerts ? 'YES' : 'NO' }
}

function filesOf(random: Random, { service, added, removed, author }: Draft) {
  const filesChanged = author === 'BOT' ? 2 : 1 + Math.min(60, Math.floor((added + removed) / random.between(18, 60)))
  if (author === 'BOT') return { filesChanged, paths: ['package-lock.json', 'package.json'] }

  const stem = () => stemOf(random.pick(TOPICS[service.slug] ?? ['requests']))
  const paths = Array.from({ length: Math.min(5, filesChanged) }, () => `${random.pick(FOLDERS)}/${stem()}.ts`)
  return { filesChanged, paths: [...new Set(paths)].sort() }
}

function labelsOf(random: Random, { author, alerts }: Draft): string[] {
  if (author === 'BOT') return ['dependencies']
  const kind = random.among({ bug: 4, feature: 5, chore: 3, performance: 1 })
  return alerts && random.chance(0.5) ? [kind, 'observability'] : [kind]
}

function plainCommit(random: Random, { person }: Draft) {
  return {
    sha: random.hex(40),
    message: 'Rework by hand after review',
    authorName: person.name,
    authorEmail: person.email,
  }
}

const loginOf = ({ email }: Person) => email.slice(0, email.indexOf('@')).replace('.', '-')

function branchOf(random: Random, person: Person, title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
  return `${random.pick(['feat', 'fix', loginOf(person)])}/${words.replace(/^-|-$/g, '')}`
}
