import { subjectOf } from './commit'

/** What a message takes back: commits by (part of) their sha, a request by its number, a change by its title. */
export type Revert = { shas: string[]; numbers: number[]; title: string | null }

const LONGEST_LINE = 500
const MOST_NAMED = 100

/** What a message says it takes back; null when it takes back nothing, or only an earlier taking back. */
export function readRevert(message: string): Revert | null {
  const subject = subjectOf(message)
  const title = /^Revert "(.+)"(?: \(#\d+\))?$/.exec(subject)?.[1] ?? null
  if (isReapplying(subject)) return null

  const lines = message.split('\n').map((line) => line.slice(0, LONGEST_LINE))
  const shas = lines.flatMap(shasIn).slice(0, MOST_NAMED)
  const numbers = title === null ? [] : lines.flatMap(numbersIn).slice(0, MOST_NAMED)
  if (shas.length === 0 && numbers.length === 0 && title === null) return null

  return { shas: [...new Set(shas)], numbers: [...new Set(numbers)], title }
}

/** True for the title of a change that itself takes another back. */
export function isRevert(title: string): boolean {
  return /^(revert|reapply) "|^revert(\([^)]{0,100}\))?!?: /i.test(title)
}

/**
 * Taking back a revert brings the change in once more. That tells nothing against the revert, which is no code that
 * failed, and the first revert has already been counted against the change.
 */
function isReapplying(subject: string): boolean {
  return /^(Reapply "|Revert "(Revert|Reapply) ")/.test(subject)
}

/** `This reverts commit <sha>, reversing changes made to <sha>`: what comes after the comma was not taken back. */
function shasIn(line: string): string[] {
  const named = /^\s*(?:[*-] )?This (?:partially )?reverts commits? (.*)$/i.exec(line)?.[1]

  return (named?.split(/reversing/i, 1)[0] ?? '').match(/\b[0-9a-f]{7,64}\b/gi)?.map((sha) => sha.toLowerCase()) ?? []
}

/** `Reverts owner/repository#12`, as the host's own button writes it. */
function numbersIn(line: string): number[] {
  const number = /^\s*Reverts \S{0,200}[#!](\d{1,9})\s*$/i.exec(line)?.[1]

  return number ? [Number(number)] : []
}
