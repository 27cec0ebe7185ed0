import type { Random } from '../random'
import { periodOf, workingInstant } from './calendar'
import { SERVICES, type Service, type Team } from './company'
import { riskOf, teamsUnder } from './risk'
import type { Author, Options, Person } from './sample'

/** A change before it is put into words: what is true of it. */
export type Draft = {
  random: Random
  team: Team
  service: Service
  author: Author
  /** Whether its records carry evidence of who wrote it. */
  marked: boolean
  person: Person
  mergedAt: number
  added: number
  removed: number
  alerts: boolean
  /** The chance of a critical failure within 30 days of deployment. */
  risk: number
  repository: string
  number: number
  sha: string
  externalId: string
}

const MIXED_SHARE = 0.08
const BOT_SHARE = 0.03
const DIRECT_SHARE = 0.04

/** Every change of the period, in the order of its merge. */
export function draftChanges(random: Random, people: readonly Person[], options: Options): Draft[] {
  const { from, to } = periodOf(options)
  const teams = teamsUnder(options).map((team) => [team, team.share] as const)
  const numbers = new Map<string, number>()
  const merges = Array.from({ length: options.changes }, (_, index) => {
    const own = random.fork(index)
    return { own, mergedAt: workingInstant(own.fork('merge'), from, to) }
  })

  return merges
    .filter(({ mergedAt }) => mergedAt < options.now.getTime())
    .sort((one, other) => one.mergedAt - other.mergedAt)
    .map(({ own, mergedAt }) => {
      const team = own.weighted(teams)
      const service = own.weighted(SERVICES.filter((some) => some.team === team.slug).map((some) => [some, some.share]))
      const number = (numbers.get(service.slug) ?? firstNumber(service)) + own.integer(1, 3)
      numbers.set(service.slug, number)

      const progress = (mergedAt - from) / (to - from)
      const about = { random: own, team, service, mergedAt, author: authorOf(own, team, progress) }
      return { ...about, ...traitsOf(about, people, options), ...namesOf(own, service, number) }
    })
}

/** AI is used more and more: from three fifths of a team's average share to seven fifths of it. */
function authorOf(random: Random, team: Team, progress: number): Author {
  const ai = Math.min(0.86, team.aiShare * (0.6 + 0.8 * progress))
  const human = 1 - ai - MIXED_SHARE - BOT_SHARE

  return random.among<Author>({ AI: ai, MIXED: MIXED_SHARE, BOT: BOT_SHARE, HUMAN: human })
}

type About = Pick<Draft, 'random' | 'team' | 'service' | 'mergedAt' | 'author'>

function traitsOf({ random, team, service, author }: About, people: readonly Person[], options: Options) {
  const lines = random.logNormal({ AI: 66, MIXED: 72, HUMAN: 52, BOT: 9 }[author], author === 'BOT' ? 0.5 : 1.15)
  const removedShare = random.between(0.05, 0.5)
  const added = Math.max(1, Math.min(5000, Math.round(lines * (1 - removedShare))))
  const removed = Math.min(3000, Math.round(lines * removedShare))
  const alerts = author !== 'BOT' && random.chance(0.34)
  const recall = author === 'HUMAN' ? options.humanRecall : options.labelRecall

  return {
    added,
    removed,
    alerts,
    marked: author !== 'BOT' && random.chance(recall),
    person: random.pick(people.filter((some) => some.team === team.slug && (!some.sre || team.slug === 'platform'))),
    risk: riskOf({ author, team, tier: service.tier, lines: added + removed, alerts }, options),
  }
}

function namesOf(random: Random, service: Service, number: number) {
  const repository = `larkmoor/${service.slug}`
  const sha = random.hex(40)
  const isDirect = random.chance(DIRECT_SHARE)

  return {
    repository,
    number,
    sha,
    externalId: isDirect ? `${repository}@${sha.slice(0, 12)}` : `${repository}#${number}`,
  }
}

function firstNumber(service: Service): number {
  return 400 + service.slug.length * 137
}
