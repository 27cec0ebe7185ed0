import { count, hours, money, opening, outOf, share } from '@/lib/format'
import { A_THIRD } from './hours-rows'
import type { SreHours } from './sre-hours'

/** Teams stand by name: the one with the highest share is named in the sentence, and nobody is ranked. */
export function hoursFinding({ hours: logged, aiShare, byOrigin, teams, query, why }: SreHours): string {
  if (logged === null || !byOrigin) return why ? sentence(why) : 'Nobody logged hours in this range.'
  if (byOrigin.AI === 0 && byOrigin.UNKNOWN > 0)
    return `None of the logged hours is known to have gone to incidents in AI-written code; of ${hours(byOrigin.UNKNOWN)} the origin of the code is unknown.`
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
  const isAll = teams.every(({ team, aiShare: own }) => team === '' || own !== null)
  const reached = shown.filter((team) => team.share >= A_THIRD).length
  const third = query.team === undefined && shown.length > 0 ? aThird(reached, isAll) : beside(aiShare)

  return most && shown.length > 1 ? `${all}, in ${most.name} ${share(most.share)}. ${third}` : `${all}. ${third}`
}

function beside(aiShare: number): string {
  return aiShare >= A_THIRD ? 'That is a third or more.' : 'That is less than a third.'
}

/** A team that is withheld, or has no roster, may have reached it. */
function aThird(reached: number, isAll: boolean): string {
  if (reached === 0) return isAll ? 'No team reached a third.' : 'No team that is shown reached a third.'
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

/** "96 h on AI-written code, about €7,200 at €75 an hour." Nothing where nobody said what an hour costs. */
export function costSentence({ hours: logged, byOrigin, cost }: SreHours): string | null {
  if (!cost || logged === null || !byOrigin) return null
  const { currency, hourlyRate, all, ai } = cost
  return `${hours(whole(byOrigin.AI))} on incidents in AI-written code, about ${money(ai, currency)} at ${money(hourlyRate, currency)} an hour; all ${hours(whole(logged))}, about ${money(all, currency)}.`
}

const whole = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value))
