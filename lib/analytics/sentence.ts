import type { AnalyticsQuery } from './query'

/** A piece of a sentence, and what it is: a group is drawn as its line is, a figure leads, an interval stands back. */
export type Part = { text: string; as?: 'ai' | 'human' | 'rest' | 'figure' | 'interval' }
export type Sentence = Part[]

export const plain = (text: string): Part => ({ text })
export const figure = (text: string): Part => ({ text, as: 'figure' })
export const interval = (text: string): Part => ({ text, as: 'interval' })

export function spoken(sentence: Sentence): string {
  return sentence.map(({ text }) => text).join('')
}

type Scope = Pick<AnalyticsQuery, 'mixed' | 'severity'>

export function aiGroup({ mixed }: Pick<Scope, 'mixed'>): Part {
  return { text: mixed === 'ai' ? 'AI-written and mixed' : 'AI-written', as: 'ai' }
}

/** "human-written ones", or "those not known to be AI-written": what AI is held against. */
export function contrastGroup(contrast: 'human' | 'rest'): Sentence {
  return contrast === 'human'
    ? [{ text: 'human-written', as: 'human' }, plain(' ones')]
    : [plain('those '), { text: 'not known to be AI-written', as: 'rest' }]
}

export function failed({ severity }: Pick<Scope, 'severity'>): string {
  return severity === 'critical' ? 'failed critically' : 'failed'
}
