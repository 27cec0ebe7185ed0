import { count, hours, opening, outOf, share } from '@/lib/format'
import { A_THIRD } from './hours-rows'
import type { SreHours } from './sre-hours'

/** Teams stand by name: the one with the highest share is named in the sentence, and nobody is ranked. */
export function hoursFinding({ hours: logged, aiShare, byOrigin, teams, query, why }: SreHours): string {
  if (logged === null || !byOrigin) return why ? sentence(why) : 'Nobody logged hours in this range.'
  if (aiShare === null)
    return `${hours(byOrigin.AI)} went to incidents in AI-written code; without a roster there is no week to be a share of.`

  const all = `${opening(share(aiShare))} of the SRE week went to incidents in AI-written code`
  const shown = teams.flatMap((team) =>
    team.aiShare === null || team.team === '' ? [] : [{ name: team.name, share: team.aiShare }],
  )
  const most = shown.reduce<(typeof shown)[number] | null>(
    (best, team) => (best && best.share >= team.share ? best : team),
    null,
  )
  const third = aThird(shown.filter((team) => team.share >= A_THIRD).length, query.team !== undefined, aiShare)

  return most && shown.length > 1 ? `${all}, in ${most.name} ${share(most.share)}. ${third}` : `${all}. ${third}`
}

function aThird(reached: number, oneTeam: boolean, aiShare: number): string {
  if (oneTeam) return aiShare >= A_THIRD ? 'That is a third or more.' : 'That is less than a third.'
  if (reached === 0) return 'No team reached a third.'
  return reached === 1 ? 'One team reached a third.' : `${count(reached)} teams reached a third.`
}

function sentence(text: string): string {
  return `${opening(text.replace(/\.$/, ''))}.`
}

/** A team too small to show keeps its hours to itself, however many were logged. */
export function isWithheld({ hours: logged, why }: Pick<SreHours, 'hours' | 'why'>): boolean {
  return logged === null && (why?.startsWith('withheld') ?? false)
}

export function hoursNote({ hours: logged, loggedBy, sres, estimatedHours, rosteredHours, query }: SreHours): string {
  if (logged === null) return ''
  const by = sres === null ? `Logged by ${count(loggedBy)} people` : `Logged by ${outOf(loggedBy, sres)} SREs`
  const isDrawn = estimatedHours && rosteredHours && !query.team
  const estimated = isDrawn
    ? ` About ${hours(Math.round(estimatedHours))} estimated from acknowledge to resolve, where nobody logged, stand hollow and apart.`
    : ''
  return `${by}; overlapping entries of one person are trimmed.${estimated}`
}
