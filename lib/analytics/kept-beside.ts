import { withheldBeside } from '@/lib/teams/few-people'
import type { HoursTeam } from './sre-hours'
import { withheld } from './sum-hours'

/** Teams whose figures the whole less them would tell are withheld beside; `known` are those withheld wherever asked. */
export function keptBeside(
  teams: readonly HoursTeam[],
  people: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, string>,
): HoursTeam[] {
  const out = teams.map((team) => (isWithheld(team.why) ? team : outOf(team, known.get(team.team))))
  const beside = withheldBeside(
    out.map(({ team, name, why }) => ({
      id: team,
      name: team === '' ? 'no team' : name,
      people: people.get(team) ?? 0,
      why: isWithheld(why) ? why : undefined,
    })),
  )
  return out.map((team) => outOf(team, beside.get(team.team)))
}

export function outOf(team: HoursTeam, why: string | undefined): HoursTeam {
  return why ? { ...team, ...withheld(why), loggedBy: null, worstWeek: null } : team
}

export function isWithheld(why: string | undefined): boolean {
  return why?.startsWith('withheld') ?? false
}
