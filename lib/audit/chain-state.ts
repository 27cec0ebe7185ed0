import { z } from 'zod'

/** The first line that does not fit. `until`: the last that was there once; `standsAt`: where the line was moved to. */
export const ChainBreak = z.object({
  seq: z.int(),
  why: z.enum(['edited', 'missing', 'moved', 'version', 'rewritten', 'cut-off', 'beyond-end', 'other-end']),
  until: z.int().optional(),
  standsAt: z.int().optional(),
  checkpointAt: z.iso.datetime().optional(),
})
export type ChainBreak = z.infer<typeof ChainBreak>

/**
 * What is known of the chain. `lines` and `seq` are of now, `checkedTo` of when it was last verified; `unchained` are
 * older than the chain. `intact` is null until it was verified for the first time.
 */
export const ChainState = z.object({
  lines: z.int(),
  unchained: z.int(),
  seq: z.int(),
  hash: z.string(),
  checkedTo: z.int(),
  checkedAt: z.iso.datetime().nullable(),
  fullAt: z.iso.datetime().nullable(),
  isChecking: z.boolean(),
  intact: z.boolean().nullable(),
  brokenAt: z.int().nullable(),
  why: z.string().nullable(),
  timeZone: z.string(),
})
export type ChainState = z.infer<typeof ChainState>

/** A break as a sentence for whoever has to look into it. */
export function breakSentence({ seq, why, until, standsAt, checkpointAt }: ChainBreak): string {
  const mark = checkpointAt ? `the checkpoint of ${checkpointAt}` : 'the end of the chain'
  const sentences: Record<ChainBreak['why'], string> = {
    edited: `Line ${seq} does not fit its hash: it was edited.`,
    missing: `Line ${seq} is missing.`,
    moved: `Line ${seq} was moved: what belongs there stands at ${standsAt}.`,
    version: `Line ${seq} speaks of a version whose content was replaced.`,
    rewritten: `Line ${seq} is not the one of ${mark}: the chain was rewritten here or before.`,
    'cut-off': `Line ${seq} and all after it are missing: ${mark} knows of ${until}. The tail was cut off.`,
    'beyond-end': `Line ${seq} stands behind the end of the chain: it was put there past the application.`,
    'other-end': `Line ${seq} is the last, and the end of the chain has another hash: the end was rewritten.`,
  }
  return sentences[why]
}
