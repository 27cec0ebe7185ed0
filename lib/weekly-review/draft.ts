import { count, counted, opening, ratio, ratioInterval } from '@/lib/format'
import { lacksInWords } from '@/lib/triage/lack-words'
import { MODE_WORDS } from '@/lib/incidents/words'
import { undecidedIn } from './agenda'
import type { CriticalIncident, WeekReview } from './week-review'
import {
  completenessWords,
  differenceOf,
  hoursWords,
  incidentsFinding,
  isChangeWords,
  isUnheard,
  rateWords,
} from './words'

/** A review in sentences that the figures make by rule. */
export type Draft = { title: string; paragraphs: string[]; points: string[]; decisions: string[]; open: string | null }

export function draftOf(review: WeekReview): Draft {
  const { figures, criticals, completeness, modes, services, overdue } = review
  const open = undecidedIn(review)
  const { critical, failures, hours } = figures

  return {
    title: titleOf(review, open.length),
    paragraphs: [
      ...(!critical.now ? [incidentsFinding(review), completenessWords(completeness)] : [incidentsFinding(review)]),
      ...(critical.now !== null && critical.now > 0
        ? [`${opening(counted(critical.now, 'critical incident'))}, ${differenceOf(critical)}.${hiddenWords(review)}`]
        : []),
      failures.now.rate === null
        ? `How the changes of the week before fared cannot be said: ${rateWords(failures)}.`
        : `Of the changes deployed in the week before, watched for ${figures.cohort.days} days, a critical incident is associated with ${rateWords(failures)}; ${isChangeWords(failures.isChange)}.`,
      ratioSentence(review),
    ],
    points: [
      ...criticals.map(pointOf),
      ...modes.map(({ mode, incidents }) => `${MODE_WORDS[mode]} came ${count(incidents)} times in four weeks.`),
      ...services.map(({ name, incidents }) => `${name} had ${counted(incidents, 'critical incident')} in four weeks.`),
      ...(overdue.length > 0 ? [`${opening(counted(overdue.length, 'follow-up'))} overdue.`] : []),
      `SRE hours on incidents: ${hoursWords(hours.now)}.`,
    ],
    decisions: decisionsOf(review),
    open: open.length === 0 ? null : `Still to decide: ${open.map(({ key }) => key).join(', ')}.`,
  }
}

function titleOf({ figures, completeness }: WeekReview, open: number): string {
  const { incidents, critical, failures } = figures
  if (isUnheard({ figures, completeness })) return 'Nothing is known of this week'
  if (incidents.now === 0 && completeness.isComplete) return 'A quiet week'
  const trend = trendOf([incidents, critical, failures])
  return open > 0 ? `${opening(counted(open, 'decision'))} open; ${trend}` : opening(trend)
}

/** What was not judged has neither changed nor stayed. */
function trendOf(figures: { isChange: boolean | null }[]): string {
  if (figures.some(({ isChange }) => isChange)) return 'something has changed'
  const judged = figures.filter(({ isChange }) => isChange !== null)
  if (judged.length === 0) return 'too little to tell what has changed'
  return judged.length === figures.length
    ? 'nothing has changed beyond chance'
    : 'of what can be judged nothing has changed beyond chance'
}

function hiddenWords({ hidden }: WeekReview): string {
  return hidden > 0 ? ` ${counted(hidden, 'of them is', 'of them are')} private to a team and not listed.` : ''
}

function ratioSentence({ figures: { ratio: of, contrast } }: WeekReview): string {
  const others = contrast === 'human' ? 'human-written ones' : 'all that are not known to be AI-written'
  if (of.value === null)
    return `How AI-written changes fared beside ${others} over 27 weeks cannot be said${of.why ? `: ${of.why}` : ' yet'}.`
  const verdict = {
    MORE: 'they fail more',
    LESS: 'they fail less',
    SAME: 'no material difference',
    UNDECIDED: 'not enough data yet',
  }
  return `Over 27 weeks AI-written changes failed critically ${ratio(of.value)} as often as ${others} ${ratioInterval(of.low, of.high)}: ${verdict[of.verdict]}.`
}

function pointOf({ key, title, causes, noCodeChange, lacks }: CriticalIncident): string {
  const confirmed = causes.filter(({ certainty }) => certainty === 'CONFIRMED').map(({ name }) => name)
  const of =
    confirmed.length > 0
      ? `associated with ${confirmed.join(' and ')}`
      : noCodeChange
        ? 'no change of code did it'
        : 'it has no confirmed cause'
  const rest = lacks.filter((lack) => lack !== 'CAUSE')
  return `${key}, ${title}: ${of}${rest.length > 0 ? `; ${lacksInWords(rest).toLowerCase()} said` : ''}.`
}

/** What was decided, one a line, as it can be read aloud. */
export function decisionsOf({ criticals, decisions }: Pick<WeekReview, 'criticals' | 'decisions'>): string[] {
  const words = (title: string, owner: string | null, dueOn: string | null) =>
    `${title.replace(/\.$/, '')}. ${owner ?? 'Nobody yet'}${dueOn ? `, due ${dueOn}` : ''}.`
  return [
    ...criticals.flatMap(({ key, followUps }) =>
      followUps.map(({ title, owner, dueOn }) => `${key}: ${words(title, owner, dueOn)}`),
    ),
    ...decisions.map(({ kind, incident, mode, service, title, owner, dueOn }) => {
      const about = incident ?? (mode ? MODE_WORDS[mode] : service)
      const said =
        kind === 'ACTION'
          ? words(title, owner, dueOn)
          : kind === 'NOTHING'
            ? `Nothing to do: ${title}`
            : `Next week: ${title}`
      return about ? `${about}: ${said}` : said
    }),
  ]
}
