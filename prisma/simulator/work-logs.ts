import type { Severity } from '@/lib/incidents/incident'
import type { Activity, WorkLogItem } from '@/lib/work/work-log'
import type { Random } from '../random'
import { DAY, HOUR, iso, MINUTE } from './calendar'
import type { Case } from './incidents'
import type { Person } from './sample'

/** How many entries an incident of each severity brings, and their minutes at the median. */
const EFFORT: Record<Severity, { entries: readonly [number, number]; minutes: number }> = {
  SEV1: { entries: [5, 9], minutes: 210 },
  SEV2: { entries: [4, 7], minutes: 185 },
  SEV3: { entries: [1, 4], minutes: 140 },
  SEV4: { entries: [0, 2], minutes: 60 },
}

const LATER: Partial<Record<Activity, number>> = {
  PATCH: 34,
  ROLLBACK: 14,
  REVIEW: 14,
  REFACTOR: 12,
  POSTMORTEM: 18,
  OTHER: 8,
}

/** Weeks of the period in which a team had no time to log any. */
const SILENT: readonly { team: string; from: number; to: number }[] = [
  { team: 'data', from: 0.3, to: 0.35 },
  { team: 'data', from: 0.86, to: 0.9 },
  { team: 'identity', from: 0.62, to: 0.65 },
]

/** The hours that incidents cost, as people enter them: mostly SREs, and not all of them. */
export function workLogsOf(
  random: Random,
  cases: readonly Case[],
  people: readonly Person[],
  period: { from: number; to: number },
  now: number,
): WorkLogItem[] {
  const loggers = people.filter(({ email, sre }) => !sre || random.fork(email).chance(0.87))
  const last = new Map<string, number>()

  return cases.flatMap((one) => {
    const progress = (one.startedAt - period.from) / (period.to - period.from)
    const isUnlogged = SILENT.some(({ team, from, to }) => team === one.team && progress >= from && progress < to)
    const own = random.fork(`${one.item.source} ${one.item.externalId}`)
    return isUnlogged ? [] : entriesOf(own, one, loggers, last, now)
  })
}

function entriesOf(
  random: Random,
  one: Case,
  loggers: readonly Person[],
  last: Map<string, number>,
  now: number,
): WorkLogItem[] {
  const { entries, minutes } = EFFORT[one.item.severity ?? 'SEV4']
  const team = loggers.filter((person) => person.team === one.team)
  const crew = random.chance(0.95) ? team.filter(({ sre }) => sre) : team
  const isTangled = one.failure?.draft.author === 'AI'
  const begun = Date.parse(one.item.acknowledgedAt ?? one.item.detectedAt ?? one.item.startedAt)

  return Array.from({ length: random.integer(...entries) }, (_, index) => {
    const person = random.pick(crew.length > 0 ? crew : team)
    const activity = index === 0 ? 'TRIAGE' : random.among(LATER)
    const length =
      Math.round(Math.min(480, Math.max(10, random.logNormal(minutes * (isTangled ? 1.35 : 1), 0.55))) / 5) * 5
    const startedAt = startOf(random, begun, index, activity, last.get(person.email))
    last.set(person.email, startedAt)
    return { person, activity, length, startedAt, index }
  })
    .filter(({ startedAt, length }) => startedAt + length * MINUTE < now)
    .map(({ person, activity, length, startedAt, index }) => ({
      source: 'timesheet',
      externalId: `${one.item.externalId}-${index + 1}`,
      eventAt: iso(startedAt + length * MINUTE),
      personEmail: person.email,
      personName: person.name,
      team: one.team,
      startedAt: iso(startedAt),
      minutes: length,
      activity,
      ...subjectOf(random, one, activity),
      ...(random.chance(0.15) && { note: random.pick(NOTES) }),
    }))
}

/** The first entry begins with the incident; the others follow within days. Some people enter two things at once. */
function startOf(
  random: Random,
  begun: number,
  index: number,
  activity: Activity,
  previous: number | undefined,
): number {
  const delay =
    activity === 'POSTMORTEM' || activity === 'REFACTOR' ? random.between(0.7, 6) * DAY : random.between(0.3, 9) * HOUR
  const start = index === 0 ? begun : begun + delay
  const isTwice = previous !== undefined && Math.abs(previous - start) < 8 * HOUR && random.chance(0.1)

  return isTwice ? Math.max(begun, previous + 20 * MINUTE) : start
}

/** Late work is sometimes booked on the change itself. */
function subjectOf(
  random: Random,
  { item, failure }: Case,
  activity: Activity,
): Pick<WorkLogItem, 'incident' | 'change'> {
  if (activity === 'REFACTOR' && failure && random.chance(0.3))
    return { change: { source: 'github', externalId: failure.draft.externalId } }

  return { incident: { source: item.source, externalId: item.externalId } }
}

const NOTES = [
  'With the on-call of the neighbouring team.',
  'Mostly waiting for the replay.',
  'Wrote the runbook while at it.',
  'Corrected the affected rows.',
  'Call with the provider.',
] as const
