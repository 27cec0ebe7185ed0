/** What came of one attempt. `isFinal`: another would be answered alike. `restMs`: to leave the receiver alone. */
export type Outcome = {
  kind: 'SENT' | 'FAILED' | 'GONE'
  detail: string | null
  answerStatus: number | null
  answer: string | null
  isFinal: boolean
  restMs: number | null
}

const NOTHING = { detail: null, answerStatus: null, answer: null, isFinal: false, restMs: null }

export const sent = (more: Partial<Outcome> = {}): Outcome => ({ ...NOTHING, ...more, kind: 'SENT' })
export const failed = (detail: string, more: Partial<Outcome> = {}): Outcome => ({
  ...NOTHING,
  ...more,
  kind: 'FAILED',
  detail,
})
