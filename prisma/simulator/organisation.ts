import { randomOf } from '../random'
import { DAY, iso, periodOf } from './calendar'
import { SERVICES, TEAMS } from './company'
import { release, type Released } from './deployments'
import { draftChanges, type Draft } from './draft'
import { failuresOf, type Failure } from './failures'
import { DEPENDENCIES } from './dependencies'
import { type Case, incidentsOf } from './incidents'
import { outagesOf } from './outages'
import { peopleOf, rostersOf } from './people'
import { putIntoWords } from './put-into-words'
import type { Options, Sample, TrueCause, TrueChange } from './sample'
import { workLogsOf } from './work-logs'

const ORDINARY = {
  changes: 20_000,
  weeks: 78,
  ratio: 1.4,
  labelRecall: 0.7,
  humanRecall: 0.84,
  baseRate: 0.0098,
  confounder: 'raises',
} satisfies Omit<Options, 'seed' | 'now'>

/** Outages in a hundred thousand changes: they grow with the organisation, not with who writes its code. */
const OUTAGES_PER_CHANGE = 0.0085

/**
 * An organisation that never was, with a truth that is known: the same seed and moment give the same records.
 * Nothing in the records says what only `truth` knows.
 */
export function simulate(wanted: Pick<Options, 'seed' | 'now'> & Partial<Options>): Sample {
  const options: Options = { ...ORDINARY, ...wanted }
  const random = randomOf(options.seed)
  const now = options.now.getTime()
  const period = periodOf(options)

  const people = peopleOf(random.fork('people'))
  const drafts = draftChanges(random.fork('changes'), people, options)
  const released = release(random.fork('deployments'), drafts, now)
  const failures = failuresOf(drafts, released.at, now)
  const outages = Math.round(options.changes * OUTAGES_PER_CHANGE)
  const changes = drafts.map((draft) => putIntoWords(draft, colleaguesOf(draft, people), declaredAt(draft, released)))
  const paths = new Map(changes.map((change) => [change.externalId, change.paths ?? []]))
  const cases = [
    ...incidentsOf(failures, { people, together: released.together, paths, now }),
    ...outagesOf(random.fork('outages'), people, outages, period, options.now),
  ].sort((one, other) => one.startedAt - other.startedAt)

  return {
    teams: TEAMS.map(({ slug, name }) => ({ slug, name })),
    services: SERVICES.map(({ slug, name, team, tier }) => ({ slug, name, team, tier })),
    dependencies: Object.entries(DEPENDENCIES).map(([service, dependsOn]) => ({ service, dependsOn: [...dependsOn] })),
    people,
    rosters: rostersOf(dayOf(period.from), dayOf(period.from + 39 * 7 * DAY)),
    changes,
    deployments: released.items.sort((one, other) => one.finishedAt.localeCompare(other.finishedAt)),
    incidents: cases.map(({ item }) => item),
    workLogs: workLogsOf(random.fork('work'), cases, people, period, now),
    truth: { ...options, changes: truthOf(drafts, released, failures), causes: cases.map(causeOf) },
  }
}

function causeOf({ item: { source, externalId }, failure }: Case): TrueCause {
  return { source, externalId, change: failure?.draft.externalId ?? null }
}

function colleaguesOf({ team }: Draft, people: Sample['people']) {
  return people.filter((person) => person.team === team.slug)
}

function declaredAt({ service, externalId }: Draft, { at }: Released): number | null {
  return service.deploys === 'declared' ? (at.get(externalId) ?? null) : null
}

function truthOf(drafts: readonly Draft[], { at }: Released, failures: readonly Failure[]): TrueChange[] {
  const failed = new Map(
    failures
      .filter(({ critical }) => critical)
      .reverse()
      .map(({ draft, at }) => [draft.externalId, at]),
  )

  return drafts.map(({ externalId, author, marked, team, service, mergedAt }) => {
    const deployedAt = at.get(externalId)
    const failedAt = failed.get(externalId)
    return {
      externalId,
      author,
      seen: marked && author !== 'BOT' ? author : 'UNKNOWN',
      team: team.slug,
      service: service.slug,
      mergedAt: iso(mergedAt),
      deployedAt: deployedAt === undefined ? null : iso(deployedAt),
      failedAt: failedAt === undefined ? null : iso(failedAt),
    }
  })
}

function dayOf(at: number): string {
  return iso(at).slice(0, 10)
}
