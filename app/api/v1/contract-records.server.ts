import { personActor, systemActor } from '@/lib/auth/actor'
import { addComment } from '@/lib/comments/add-comment.server'
import { db } from '@/lib/db/client.server'
import { allRead } from '@/lib/deliveries/beside.server'
import { replayDeliveries } from '@/lib/deliveries/replay-deliveries.server'
import { createDigest } from '@/lib/digests/create.server'
import { NewDigest } from '@/lib/digests/digest'
import { addFollowUp } from '@/lib/follow-ups/add-follow-up.server'
import { createEndpoint } from '@/lib/endpoints/create-endpoint.server'
import { createImport } from '@/lib/imports/create.server'
import { putPart } from '@/lib/imports/put-part.server'
import { invite } from '@/lib/invitations/invite.server'
import { correctMany } from '@/lib/corrections/correct-many.server'
import { nudge } from '@/lib/nudges/nudge.server'
import { createRule } from '@/lib/origin-rules/create-rule.server'
import { startTest } from '@/lib/sign-on/checks/start-test.server'
import { drawSpotCheck } from '@/lib/spot-checks/draw.server'
import { labelChange } from '@/lib/spot-checks/label.server'
import { NewSpotCheck } from '@/lib/spot-checks/spot-check'
import { createShare } from '@/lib/shares/create-share.server'
import { NewShare } from '@/lib/shares/share'
import { setMember } from '@/lib/teams/set-member.server'
import { createSubscription } from '@/lib/subscriptions/create.server'
import { NewSubscription } from '@/lib/subscriptions/subscription'
import { addEntry } from '@/lib/timeline/add-entry.server'
import { addRule } from '@/lib/telemetry/add-rule.server'
import { createToken } from '@/lib/tokens/create-token.server'
import { saveView } from '@/lib/views/save-view.server'
import { pullRequestEvent } from '@/lib/vendors/payload-factory'
import { undecidedIn } from '@/lib/weekly-review/agenda'
import { decide } from '@/lib/weekly-review/decide.server'
import { readWeekReview } from '@/lib/weekly-review/read.server'
import { logEntry } from '@/lib/work/log-entry.server'
import { newPerson } from '@/scripts/postgres/test-callers'
import { TestSender } from '../webhooks/test-sender'
import { ADMINISTRATOR, DECISION, RULE, sample, SHARE, signOn, SPOT_CHECK, WORD } from './contract-sample'

export async function newInvitation() {
  const wish = { email: `${crypto.randomUUID()}@example.com`, role: 'VIEWER' as const, days: 1 }
  const { id, url } = await invite(wish, systemActor('test'), crypto.randomUUID())
  return { id, secret: new URL(url).hash.slice(1) }
}

export async function newDelivery() {
  const github = await TestSender.of('github')
  return github.tell('pull_request', pullRequestEvent({}))
}

async function newReplay() {
  const wish = { ids: [(await newDelivery()).id], dryRun: false }
  const { replayId } = await replayDeliveries(wish, systemActor('test'), crypto.randomUUID())
  await allRead()
  return { id: replayId! }
}

async function newSpotCheck() {
  const wish = NewSpotCheck.parse(SPOT_CHECK)
  const { id } = await drawSpotCheck(wish, systemActor('test'), crypto.randomUUID())
  await labelChange(id, sample.params.changeId!, { label: 'AI' }, systemActor('test'), crypto.randomUUID())
  return { id }
}

export async function personOf(email: string): Promise<string> {
  await setMember('alpha', email, { name: 'One', isSre: true }, systemActor('test'), crypto.randomUUID())
  return (await db().person.findUniqueOrThrow({ where: { email }, select: { id: true } })).id
}

export async function undecidedNow(): Promise<string[]> {
  const review = await readWeekReview(sample.params.week!, {}, await administrator())
  return undecidedIn(review).map(({ key }) => key)
}

async function newView() {
  const wish = { page: '/triage', name: 'Mine', search: 'tab=mine', reach: 'PRIVATE' } as const
  return saveView(wish, await administrator(), crypto.randomUUID())
}

const ROWS = 'title,started at\nFire,2026-03-02T00:00:00Z\n'

/** The bytes of a part, for the route that takes them as they are. */
export const BYTES: Record<string, string> = { 'put /imports/{id}/parts/{part}': ROWS }

async function newImport(url: string) {
  const { id } = await createImport({ name: 'rows.csv', size: ROWS.length }, await administrator(), 'test')
  if (!url.includes('{part}')) await putPart({ id, part: 0 }, Buffer.from(ROWS), await administrator())
  return { id }
}

async function newNudge() {
  const wish = { team: 'alpha', to: await personOf(ADMINISTRATOR.email), week: '2026-W12' }
  return (await nudge(wish, systemActor('test'), crypto.randomUUID())).nudge
}

async function newSubscription() {
  const wish = { name: 'Ours', kind: 'WEBHOOK', address: 'https://hooks.example.com/x', events: ['incident.created'] }
  return (await createSubscription(NewSubscription.parse(wish), systemActor('test'), 'test')).subscription
}

async function newDeadNotification() {
  const { id: subscriptionId } = await newSubscription()
  const { id: subjectId } = await db().incident.findFirstOrThrow({ where: { visibility: 'EVERYONE' } })
  const [type, data] = ['incident.created', { incident: { key: 'INC-1' } }]
  const { id: notificationId, seq } = await db().notification.create({ data: { type, subjectId, data } })
  const to = { notificationId, subscriptionId, subjectId, seq }
  return db().notificationSending.create({ data: { ...to, status: 'DEAD', nextAt: new Date() }, select: { id: true } })
}

/** What the last part of a path names, where the call may use it up. */
export const IDS: Record<string, (url: string) => Promise<{ id: string } | null>> = {
  '/me/sessions': () => db().session.findFirst({ orderBy: { createdAt: 'desc' }, select: { id: true } }),
  '/weekly-reviews/decisions': () => decide('2026-W09', {}, DECISION, systemActor('test'), crypto.randomUUID()),
  '/digests': () =>
    createDigest(NewDigest.parse({ hour: 9, recipients: ['one@example.com'] }), systemActor('test'), 'test'),
  '/imports': newImport,
  '/subscriptions': newSubscription,
  '/notifications': newDeadNotification,
  '/members': () => newPerson({ role: 'VIEWER' }),
  '/invitations': newInvitation,
  '/corrections': () =>
    correctMany({ ids: [sample.params.id!], ...WORD }, systemActor('test'), 'test').then(({ batchId }) => ({
      id: batchId,
    })),
  '/work-logs': () =>
    logEntry({ minutes: 45, personEmail: 'one@example.com' }, systemActor('test'), crypto.randomUUID()),
  '/nudges': newNudge,
  '/views': newView,
  '/origin-rules': () => createRule(RULE, systemActor('test'), 'test').then(({ rule }) => rule),
  '/shares': () => createShare(NewShare.parse(SHARE), systemActor('test'), crypto.randomUUID()),
  '/spot-checks': newSpotCheck,
  '/sign-on/test': () => startTest({ settings: signOn() }, systemActor('test'), new Headers(), crypto.randomUUID()),
  '/telemetry-rules': () => addRule(LOG_RULE, systemActor('test'), crypto.randomUUID()),
  '/deliveries': newDelivery,
  '/deliveries/replays': newReplay,
  '/endpoints': () => createEndpoint({ vendor: 'gitlab', name: 'Code' }, systemActor('test'), crypto.randomUUID()),
  '/tokens': () => createToken({ name: 'test', scopes: ['read'], days: 1 }, systemActor('test')),
}

const ENTRY = { at: '2026-03-01T14:05:00Z', text: 'Rolled back' }

/** What is part of an incident, where the call may use it up. */
export const PARTS: Record<string, () => Promise<{ id: string }>> = {
  commentId: async () => addComment(sample.params.number!, { body: 'Said' }, await administrator(), 'test'),
  entryId: async () => addEntry(sample.params.number!, ENTRY, await administrator(), 'test'),
  followUpId: async () => addFollowUp(sample.params.number!, { title: 'Alert on it' }, await administrator(), 'test'),
}

async function administrator() {
  const { id, name, email } = await db().user.findUniqueOrThrow({ where: { email: ADMINISTRATOR.email } })
  return personActor({ id, name, email, role: 'ADMINISTRATOR', teamIds: [] })
}

const LOG_RULE = { signal: 'LOGS', basis: 'LABEL', text: 'logged', presence: 'YES' } as const
