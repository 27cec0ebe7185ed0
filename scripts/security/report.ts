import type { Elsewhere, Threat } from './threat'
import type { Measured } from '../promises/promises'
import type { Outcome } from './tally'

const MAX_TOLD = 12

export type Line = { threat: Threat; outcome: Outcome | null; seconds: number; broke?: unknown }

export function holds({ outcome }: Line): boolean {
  return outcome !== null && outcome.attempts > 0 && outcome.successes.length === 0
}

/** One line a threat; below it, what got through. */
export function print({ threat: { id, title }, outcome, seconds, broke }: Line): void {
  const name = `${id}  ${title.padEnd(36)}`
  if (!outcome) return console.log(`${name}broke off: ${broke instanceof Error ? broke.stack : String(broke)}`)

  const { attempts, successes, figure } = outcome
  const counts = `${figureOf(attempts).padStart(7)} attempts ${figureOf(successes.length).padStart(4)} successes`
  console.log(`${name}${counts}   ${figure} (${seconds.toFixed(1)} s)`)
  for (const success of successes.slice(0, MAX_TOLD)) console.log(`     ✗ ${success}`)
  if (successes.length > MAX_TOLD) console.log(`     ✗ and ${successes.length - MAX_TOLD} more`)
}

export function printElsewhere({ id, title, why }: Elsewhere): void {
  console.log(`${id}  ${title.padEnd(36)}does not apply: ${why}`)
}

export function printSum(lines: Line[]): void {
  const failed = lines.filter((line) => !holds(line))
  const sum = (of: (outcome: Outcome) => number) =>
    figureOf(lines.reduce((total, { outcome }) => total + (outcome ? of(outcome) : 0), 0))
  console.log('')
  for (const { threat } of failed) console.log(`✗ ${threat.id} ${threat.title}`)
  console.log(
    `${lines.length} threats, ${sum(({ attempts }) => attempts)} attempts, ${sum(({ successes }) => successes.length)} successes.`,
  )
}

/** As a row of docs/promises.md. */
export function measured({ threat: { id, promise }, outcome }: Line): Measured {
  if (!outcome) return { promise: `${id} ${promise}`, figure: 'broke off, so nothing is known' }
  const { attempts, successes, figure } = outcome
  return {
    promise: `${id} ${promise}`,
    figure: `${figureOf(attempts)} attempts, ${figureOf(successes.length)} got through; ${figure}`,
  }
}

export function notMeasured(elsewhere: Elsewhere[]): string {
  return `Not measured: ${elsewhere.map(({ id, title, why }) => `${id} ${title.toLowerCase()} (${why})`).join('; ')}.`
}

export function figureOf(count: number): string {
  return count.toLocaleString('en')
}
