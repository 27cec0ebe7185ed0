import { FailureMode } from '@/lib/incidents/incident'
import { MODE_WORDS } from '@/lib/incidents/words'
import type { Nameable } from './entry'
import { wordsOf } from './words-of'
import { writeMode } from './write-line'

/** A way to go on: `line` is the whole line once it is taken. */
export type Suggestion = { line: string; word: string; hint: string }
export type Known = { services: readonly { slug: string; team: string | null }[]; people: readonly Nameable[] }

const MOST = 6

/** How the word that somebody is writing may go on, behind its sign: what begins so first, then what has it inside. */
export function suggest(line: string, caret: number, known: Known): Suggestion[] {
  const word = wordsOf(line).find(({ start, end }) => start < caret && caret <= end)
  const of = word && optionsOf(word.text[0]!, known)
  if (!word || !of) return []

  const begun = line.slice(word.start, caret).toLowerCase()
  const fits = of.filter(({ word: whole }) => whole.slice(1).includes(begun.slice(1)))
  if (fits.some(({ word: whole }) => whole === word.text.toLowerCase())) return []
  const first = (whole: string) => (whole.startsWith(begun) ? 0 : 1)
  return fits
    .sort((a, b) => first(a.word) - first(b.word))
    .slice(0, MOST)
    .map(({ word: whole, hint }) => ({
      line: `${line.slice(0, word.start)}${whole} ${line.slice(word.end).trimStart()}`,
      word: whole,
      hint,
    }))
}

function optionsOf(sign: string, { services, people }: Known): { word: string; hint: string }[] | null {
  switch (sign) {
    case '#':
      return services.map(({ slug, team }) => ({ word: `#${slug}`, hint: team ?? 'no team' }))
    case '@':
      return people.map(({ handle, name }) => ({ word: `@${handle}`, hint: name }))
    case '!':
      return SEVERITIES
    case '~':
      return ORIGINS
    case '+':
      return FailureMode.options.map((mode) => ({ word: writeMode(mode), hint: MODE_WORDS[mode] }))
    default:
      return null
  }
}

const SEVERITIES = [
  { word: '!1', hint: 'critical' },
  { word: '!2', hint: 'critical' },
  { word: '!3', hint: 'not critical' },
  { word: '!4', hint: 'not critical' },
]

const ORIGINS = [
  { word: '~ai', hint: 'AI wrote the code' },
  { word: '~human', hint: 'a person wrote the code' },
  { word: '~mixed', hint: 'both wrote the code' },
]
