import { z } from 'zod'

/** Why deliveries could not be read, as far as what was noted with them gives it away. */
export const FailureReason = z.enum([
  'NOT_JSON',
  'WRONG_FORM',
  'SHAPE',
  'REFUSED',
  'UNKNOWN_VENDOR',
  'BODY_GONE',
  'BROKE',
])
export type FailureReason = z.infer<typeof FailureReason>

/** The beginnings of what is noted, as Postgres reads them too; the first that fits counts. */
export const SIGNS: readonly [RegExp, FailureReason][] = [
  [/^Something broke on our side/, 'BROKE'],
  [/^Its body is not kept/, 'BODY_GONE'],
  [/^Nothing here reads what/, 'UNKNOWN_VENDOR'],
  [/^The body is a form/, 'WRONG_FORM'],
  [/^The body is not/, 'NOT_JSON'],
  [/^The (change|deployment|incident|review|work log)’s /, 'REFUSED'],
]

/** What is most likely wrong. Whatever a vendor's file says of a payload is about its shape. */
export function reasonOf(problem: string | null): FailureReason {
  if (problem === null) return 'BROKE'
  return SIGNS.find(([sign]) => sign.test(problem))?.[1] ?? 'SHAPE'
}

export const REASON_WORDS: Record<FailureReason, { finding: string; advice: string }> = {
  NOT_JSON: {
    finding: 'The body is not JSON',
    advice: 'Choose application/json as the content type at the vendor; replaying does not help before it sends again.',
  },
  WRONG_FORM: {
    finding: 'The body is a form without a payload',
    advice: 'Choose application/json as the content type at the vendor.',
  },
  SHAPE: {
    finding: 'The payload is not as the vendor describes it',
    advice: 'The vendor may have changed it, or a template there. Mend the mapping or update, then replay.',
  },
  REFUSED: {
    finding: 'What it says does not fit our records',
    advice: 'Read what is wrong with the field; after a rule or a mapping is mended, replay.',
  },
  UNKNOWN_VENDOR: {
    finding: 'Nothing here reads this vendor any more',
    advice: 'Update, or end the webhook.',
  },
  BODY_GONE: {
    finding: 'The body is not kept any more',
    advice: 'It can only be sent again by the vendor.',
  },
  BROKE: {
    finding: 'Something broke on our side',
    advice: 'Replay; where it breaks again, the log of the server says why by the id of the delivery.',
  },
}
