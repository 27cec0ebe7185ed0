import type { Presence, SentFinding } from './finding'
import type { WordRule } from './read-labels'
import { signalsNamed, SIGNALS } from './words-of'

const LONGEST = 200_000
const CHECKBOX = /^\s{0,12}(?:[-*+]|\d{1,3}[.)])\s{1,4}\[([ xX])\]\s+(\S.{0,499})/
const FENCE = /^\s{0,3}(?:```|~~~)/
const NOT_NEEDED =
  /\b(?:not (?:needed|required|applicable|necessary|relevant)|none needed|unnecessary|no need)\b|\bn\/a\b|~~/
/** A statement of its own: where its box is empty, it was not made. */
const NO = /^(?:\W*)no\b|\bwithout\b/
const ADDED =
  /\b(?:add(?:s|ed|ing)?|new|includ(?:es?|ed|ing)|creat(?:es?|ed)|writ(?:es?|ten)|emit(?:s|ted)?|instrument(?:s|ed)?|cover(?:s|ed)?|defin(?:es?|ed)|updat(?:es?|ed)|in place|exists?|present|done)\b/
const OF_ITSELF =
  /^\W*(?:structured |the |telemetry\W+|observability\W+)?(?:logs|logging|traces?|tracing|spans?|alerts?|alerting|alarms?|metrics?|monitors?|telemetry|observability|instrumentation)\b/

/**
 * What the checkboxes of a description say. A checked one that names a signal as added is a YES, one worded as not
 * needed a NO, an empty one says nothing. Only the words of such a box are kept, and nothing else of the description.
 */
export function telemetryOfDescription(description: string, rules: readonly WordRule[] = []): SentFinding[] {
  return boxesIn(description.slice(0, LONGEST)).flatMap(({ isChecked, words }) => {
    const detail = `checkbox “${words.slice(0, 250)}”${isChecked ? '' : ', left empty'}`
    const own = rules.filter(({ text }) => words.toLowerCase().includes(text.toLowerCase()))
    const said = own.length > 0 ? own.map((rule) => ownWord(rule, isChecked)) : saidBy(words.toLowerCase(), isChecked)
    return said.map(({ signal, presence }) => ({ signal, presence, detail }))
  })
}

type Box = { isChecked: boolean; words: string }

function boxesIn(description: string): Box[] {
  let isCode = false
  return withoutComments(description)
    .split(/\r?\n/)
    .flatMap((line) => {
      if (FENCE.test(line)) isCode = !isCode
      const [, mark, words] = isCode ? [] : (CHECKBOX.exec(line) ?? [])
      return words === undefined ? [] : [{ isChecked: mark !== ' ', words: words.trim() }]
    })
}

function withoutComments(description: string): string {
  let kept = ''
  for (let from = 0; ;) {
    const begin = description.indexOf('<!--', from)
    if (begin === -1) return kept + description.slice(from)
    kept += description.slice(from, begin)
    const end = description.indexOf('-->', begin)
    if (end === -1) return kept
    from = end + 3
  }
}

function saidBy(words: string, isChecked: boolean): Omit<SentFinding, 'detail'>[] {
  const named = signalsNamed(words)
  if (named.length === 0 || !(NO.test(words) || NOT_NEEDED.test(words) || ADDED.test(words) || OF_ITSELF.test(words)))
    return []

  const presence = presenceOf(words, isChecked)
  if (named !== 'ALL') return named.map((signal) => ({ signal, presence }))
  // That telemetry was added does not say which; that none was needed does.
  return SIGNALS.map((signal) => ({ signal, presence: presence === 'YES' ? 'UNKNOWN' : presence }))
}

function presenceOf(words: string, isChecked: boolean): Presence {
  if (NO.test(words)) return isChecked ? 'NO' : 'UNKNOWN'
  if (NOT_NEEDED.test(words)) return 'NO'
  return isChecked ? 'YES' : 'UNKNOWN'
}

function ownWord({ signal, presence }: WordRule, isChecked: boolean): Omit<SentFinding, 'detail'> {
  return { signal, presence: isChecked ? presence : 'UNKNOWN' }
}
