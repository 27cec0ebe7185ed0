/**
 * What came of an attempt. REFUSED: it surely did not go out, and `isFinal` where asking again would be answered alike.
 * UNCLEAR: it was handed over and nobody said that it was taken.
 */
export type Outcome =
  | { kind: 'SENT'; detail: string | null }
  | { kind: 'REFUSED'; detail: string; isFinal: boolean }
  | { kind: 'UNCLEAR'; detail: string }

export const refused = (detail: string, isFinal = false): Outcome => ({ kind: 'REFUSED', detail, isFinal })
