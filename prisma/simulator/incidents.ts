import type { IncidentItem } from '@/lib/incidents/incident'
import type { Random } from '../random'
import { DAY, MINUTE } from './calendar'
import { courseOf } from './course'
import type { Draft } from './draft'
import type { Failure } from './failures'
import { impactOf, isSilent, modeOf, severityOf } from './failure-kinds'
import { incidentTitle } from './incident-titles'
import type { Person } from './sample'
import { whatPeopleSaw } from './what-people-saw'

/** An incident, and of whose doing it is: what work on it is logged against. */
export type Case = { item: IncidentItem; team: string; failure: Failure | null; startedAt: number }

export type Setting = {
  people: readonly Person[]
  together: ReadonlyMap<string, readonly Draft[]>
  /** The files of each change, by its external id. */
  paths: ReadonlyMap<string, readonly string[]>
  now: number
}

const SOURCES = { pagerduty: 70, incidentio: 18, 'support-desk': 12 }

/** The incidents that changes caused. Now and then one failure is reported twice. */
export function incidentsOf(failures: readonly Failure[], setting: Setting): Case[] {
  return failures.flatMap((failure) => {
    const random = failure.draft.random.fork(`incident ${failure.kind}`)
    const first = reported(random, failure, setting)
    const again = failure.at + random.between(8, 50) * MINUTE
    const isTwice = random.chance(0.04) && again < setting.now

    return isTwice ? [first, reported(random.fork('again'), { ...failure, at: again }, setting)] : [first]
  })
}

function reported(random: Random, failure: Failure, setting: Setting): Case {
  const { draft, at, critical } = failure
  const severity = severityOf(random, critical)
  const silent = isSilent(random, draft.author, draft.alerts)
  const mode = modeOf(random, draft.author)
  const slow = draft.author === 'AI' ? 1.2 : 1
  const source = random.among(SOURCES)
  const sres = setting.people.filter(({ team, sre }) => team === draft.team.slug && sre)

  const item: IncidentItem = {
    source,
    externalId: `${source}-${random.hex(10)}`,
    title: incidentTitle(random, mode, draft.service),
    severity,
    ...courseOf(random, at, { severity, silent, alerts: draft.alerts, slow }, setting.now),
    team: draft.team.slug,
    ...(!random.chance(0.025) && { service: draft.service.slug }),
    ...(random.chance(0.85) && { assigneeEmail: random.pick(sres).email }),
    detectedBy: silent ? random.pick(['CUSTOMER', 'ENGINEER'] as const) : random.chance(0.85) ? 'ALERT' : 'ENGINEER',
    ...(source !== 'support-desk' && { url: `https://incidents.example.com/${source}/${random.hex(6)}` }),
    ...(critical && random.chance(0.6) && { summary: summaryOf(random) }),
    ...findingsOf(random, failure, { mode, silent }, setting),
  }
  const paths = setting.paths.get(draft.externalId) ?? []
  const seen = whatPeopleSaw(random.fork('what people saw'), { draft, mode, paths }, item)
  return { item: { ...item, ...seen }, team: draft.team.slug, failure, startedAt: at }
}

/** What triage found out. The last days are still in the queue, and some incidents never got further than a guess. */
function findingsOf(
  random: Random,
  failure: Failure,
  kind: { mode: ReturnType<typeof modeOf>; silent: boolean },
  setting: Setting,
) {
  const isFresh = setting.now - failure.at < 10 * DAY
  const found = random.among({ CONFIRMED: isFresh ? 30 : 87, SUSPECTED: 8, NOTHING: isFresh ? 62 : 5 })
  const bystander = innocentOf(random, failure.draft, setting)
  const { author } = failure.draft
  if (found === 'NOTHING') return random.chance(0.3) && author !== 'BOT' ? { origin: author } : {}

  const said = !random.chance(0.04) && { mode: kind.mode, impact: impactOf(random, kind.mode) }
  return {
    ...said,
    ...(said && said.impact === 'SECURITY' && failure.critical && { visibility: 'TEAM' as const }),
    silent: kind.silent,
    causes: [
      { change: refOf(random, failure.draft), certainty: found },
      ...(bystander && random.chance(0.12)
        ? [{ change: refOf(random, bystander), certainty: 'SUSPECTED' as const }]
        : []),
    ],
  }
}

/** A change that travelled with the guilty one and is suspected for that alone. */
function innocentOf(random: Random, guilty: Draft, { together }: Setting): Draft | null {
  const others = (together.get(guilty.externalId) ?? []).filter((draft) => draft !== guilty)
  return others.length > 0 ? random.pick(others) : null
}

function refOf(random: Random, { externalId, repository, sha }: Draft) {
  return random.chance(0.7) ? { source: 'github', externalId } : { repository, sha }
}

function summaryOf(random: Random): string {
  return `${random.pick(SEEN)} ${random.pick(DONE)}`
}

const SEEN = [
  'Orders from two markets were affected.',
  'About one request in twenty failed.',
  'Shops could sell, but confirmations came late.',
  'Support had 30 tickets within the hour.',
  'Only accounts created this year were affected.',
  'The error rate rose with the morning traffic.',
] as const

const DONE = [
  'Rolled back; the data was corrected by script the same day.',
  'The flag was turned off, then the cause was fixed forward.',
  'A patch went out after the second look at the traces.',
  'Traffic was moved to the other zone until the fix was out.',
  'The affected records were replayed from the queue.',
] as const
