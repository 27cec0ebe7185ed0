import { holdingRule, type Rule, type RuledChange } from '@/lib/origin-rules/holding-rule'
import { type Decision, decideOrigin } from './decide'
import { type Evidence, stated } from './evidence'
import type { Origin } from './origin'
import type { Weighing } from './weights'

/** A person's word on one change, the latest that was not taken back. */
export type Word = { id: string; origin: Origin; reason: string }

/** All that decides who wrote a change: what its senders said, and the word of somebody here. */
export type Judged = RuledChange & { linesAdded: number; sent: readonly Evidence[]; word: Word | null }

/** Evidence of ours, and what it stands for. */
export type OwnEvidence = Evidence & { ruleId: string | null; correctionId: string | null }

/**
 * Who wrote a change, by its evidence, the rule that holds and the word of a person. A rule is evidence only where no
 * mark decides: it speaks of what carries none.
 */
export function decideChange(
  { sent, word, linesAdded, ...ruled }: Judged,
  rules: readonly Rule[],
  settings: Weighing,
): Decision & { own: OwnEvidence[] } {
  const bare = decideOrigin(sent, { linesAdded, settings })
  const rule = bare.origin === 'UNKNOWN' && bare.basis === null ? holdingRule(rules, ruled) : null
  const own: OwnEvidence[] = [
    ...(rule ? [{ ...stated('POLICY', rule.origin, rule.reason), ruleId: rule.id, correctionId: null }] : []),
    ...(word ? [{ ...stated('PERSON', word.origin, word.reason), ruleId: null, correctionId: word.id }] : []),
  ]
  return { ...decideOrigin([...sent, ...own], { linesAdded, settings }), own }
}
