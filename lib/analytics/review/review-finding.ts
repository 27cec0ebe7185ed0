import { count, counted, decimal, NBSP, opening } from '@/lib/format'
import { LISTED_ORIGINS } from '@/lib/origins/label'
import { aiGroup, contrastGroup, spoken } from '../sentence'
import { CLEAN_MARGIN } from './clean-margin'
import type { Review } from './review'

const MARGIN = decimal(CLEAN_MARGIN * 100, 0)

/** Whether reviews pass AI-written code as cleanly, with the difference and its doubt. */
export function reviewFinding({ difference, claim, contrast, query }: Review): string {
  const { value, low, high, why, changesNeeded } = difference
  const ai = aiGroup(query).text
  const others = spoken(contrastGroup(contrast))
  if (value === null || low === null || high === null)
    return `Reviews cannot be set side by side: ${why ?? 'nothing is known of them'}.`

  const by = `(difference ${points(value)} points, 95${NBSP}% ${points(low)} to ${points(high)})`
  if (claim === 'SUPPORTED')
    return high < 0
      ? `${ai} changes passed review slightly less cleanly than ${others}, within ${MARGIN} points ${by}.`
      : `${ai} changes passed review at least as cleanly as ${others} ${by}.`
  if (claim === 'CONTRADICTED') return `${ai} changes passed review less cleanly than ${others} ${by}.`

  const needed = changesNeeded ? `; about ${counted(changesNeeded, 'more reviewed change')} would tell` : ''
  return high < 0
    ? `${ai} changes passed review less cleanly than ${others}, and it is open whether by more than ${MARGIN} points ${by}${needed}.`
    : `It is open whether ${ai} changes pass review as cleanly as ${others} ${by}${needed}.`
}

function points(value: number): string {
  const words = decimal(value * 100, Math.abs(value) < 0.0995 ? 1 : 0)
  return value > 0 ? `+${words}` : words
}

export function reviewNote({ origins, contrast, query }: Review): string {
  const sum = (of: 'unreviewed' | 'unknown') => LISTED_ORIGINS.reduce((all, origin) => all + origins[origin][of], 0)
  const [unreviewed, unknown] = [sum('unreviewed'), sum('unknown')]
  const left = [
    unreviewed > 0 ? `${count(unreviewed)} had no review` : '',
    unknown > 0 ? `of ${count(unknown)} too little was told` : '',
  ].filter(Boolean)
  const out = left.length > 0 ? ` ${opening(left.join(', and '))}: they are in no share.` : ''
  const rest =
    contrast === 'rest' && origins.UNKNOWN.reviewed > 0
      ? ' Unmarked AI-written changes among the others make both more alike.'
      : ''
  const mixed = query.mixed === 'ai' ? ' The difference counts mixed changes with AI.' : ''
  return `Clean is approved in one round with no change requested. Bars are 95${NBSP}% Wilson intervals; each side has its own scale.${out}${rest}${mixed}`
}
