import type { Author, Options } from './sample'
import type { Team } from './company'
import { TEAMS } from './company'

/** From so many touched lines on, failures are this much more or less common; the bands are those reviewers speak of. */
const BY_SIZE = [
  { from: 1000, times: 2 },
  { from: 250, times: 1.5 },
  { from: 50, times: 1.1 },
  { from: 10, times: 0.8 },
  { from: 0, times: 0.6 },
] as const

const BY_TIER = { 1: 1.3, 2: 0.9, 3: 0.6 } as const

/** Alerts written into a change before review spare a fifth of the failures, whoever wrote it. */
const BY_ALERTS = { yes: 0.8, no: 1.05 } as const

export type RiskFactors = { author: Author; team: Team; tier: 1 | 2 | 3; lines: number; alerts: boolean }

/** The chance that a change fails critically within 30 days. Within team, service and size only the author differs. */
export function riskOf({ author, team, tier, lines, alerts }: RiskFactors, options: Options): number {
  const bySize = BY_SIZE.find(({ from }) => from === bandOf(lines))?.times ?? 1
  const byAuthor = { AI: options.ratio, MIXED: Math.sqrt(options.ratio), HUMAN: 1, BOT: 0.3 }[author]
  const times = team.risk * BY_TIER[tier] * bySize * BY_ALERTS[alerts ? 'yes' : 'no'] * byAuthor

  return Math.min(0.9, options.baseRate * times)
}

/** The size band of so many touched lines, named by where it begins. */
export function bandOf(lines: number): number {
  return BY_SIZE.find(({ from }) => lines >= from)?.from ?? 0
}

/** The teams with the risk and the use of AI that the confounder asks for. */
export function teamsUnder({ confounder, ratio }: Options): readonly Team[] {
  if (confounder === 'raises') return TEAMS
  if (confounder === 'none') return TEAMS.map((team) => ({ ...team, risk: 1, aiShare: 0.38 }))

  const [inPayments, elsewhere] = ratio < 1 ? [0.82, 0.2] : [0.06, 0.5]
  return TEAMS.map((team) =>
    team.slug === 'payments' ? { ...team, risk: 8, aiShare: inPayments } : { ...team, risk: 0.5, aiShare: elsewhere },
  )
}
