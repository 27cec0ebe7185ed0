import type { Presence, SentFinding, Signal } from './finding'
import { signalsNamed, SIGNALS } from './words-of'

/** A team's own label, or its own words on a checkbox. */
export type WordRule = { signal: Signal; text: string; presence: Presence }

const SUBJECT = '(?:telemetry|observability|o11y|instrumentation)'
const OF_ONE = new RegExp(`^${SUBJECT} (.+)$`)
const WITHOUT = /^(?:no|without|skip) (.+)$/
const NONE = /^(?:none|no|not needed|not required|n a|skip)$/

/**
 * What labels say: `telemetry:logs` and `logs-added` that it is there, `no-telemetry` and `no-alerts` that it is not;
 * `observability` alone does not say what was added, so it is shown and decides nothing.
 */
export function telemetryOfLabels(labels: readonly string[], rules: readonly WordRule[] = []): SentFinding[] {
  return labels.flatMap((label) => {
    const own = rules.filter(({ text }) => asWords(text) === asWords(label))
    const said = own.length > 0 ? own : saidBy(asWords(label))
    return said.map(({ signal, presence }) => ({ signal, presence, detail: `label “${label.slice(0, 200)}”` }))
  })
}

type Said = { signal: Signal; presence: Presence }

function saidBy(words: string): Said[] {
  const [, without] = WITHOUT.exec(words) ?? []
  if (without !== undefined) return isAbout(without) ? each(without, 'NO') : []

  const [, one] = OF_ONE.exec(words) ?? []
  if (one !== undefined && NONE.test(one)) return each('telemetry', 'NO')
  if (one !== undefined) return each(one.replace(/ added$/, ''), 'YES')
  if (new RegExp(`^${SUBJECT}$`).test(words)) return each(words, 'UNKNOWN')

  const [, added] = /^(?:adds? )?(\w+)(?: added)?$/.exec(words) ?? []
  return added !== undefined && added !== words ? each(added, 'YES') : []
}

/** `no logs`, and not `no more logs of the old kind`. */
function isAbout(words: string): boolean {
  return /^\w+(?: needed| required)?$/.test(words)
}

function each(words: string, presence: Presence): Said[] {
  const named = signalsNamed(words)
  if (named === 'ALL') return SIGNALS.map((signal) => ({ signal, presence: presence === 'YES' ? 'UNKNOWN' : presence }))
  return named.map((signal) => ({ signal, presence }))
}

function asWords(label: string): string {
  return label
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(' ')
}
