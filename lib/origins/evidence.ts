import { z } from 'zod'
import { Origin } from './origin'

/** Each kind with what it says. How much each weighs is in `decide.ts`. */
const KINDS = {
  PERSON: 'somebody here said so',
  LINES: 'attested line by line, in a git note or an agent trace',
  AUTHOR: 'the commit was written under the identity of a tool',
  DECLARED: 'the sender, or a line of the commit, states the origin',
  PULL_REQUEST_AUTHOR: 'a tool opened the pull request',
  SESSION: 'a trailer names the session with a tool',
  CO_AUTHOR: 'a tool is named as co-author',
  ASSISTED_BY: 'a trailer says that a tool helped',
  GENERATED_WITH: 'a line of the message says that a tool made it',
  TASK_LINK: 'the text links to the task that was given to a tool',
  LABEL: 'a label of the change says that a tool wrote it or took part',
  BRANCH: 'the branch is named the way a tool names branches',
  REVIEW_SUGGESTION: 'a suggestion of a reviewing tool was taken over',
  POLICY: 'the repository marks all use of AI, or forbids it',
  UNMARKED: 'other commits of the same change carry no mark',
  AUTOMATION: 'a bot that updates, formats or releases, and is neither AI nor human',
  SERVICE_BOT: 'a bot of an AI service, of which it is unclear whether it wrote the code',
} as const

export const EvidenceKind = z.enum(Object.keys(KINDS) as (keyof typeof KINDS)[])
export type EvidenceKind = z.infer<typeof EvidenceKind>

/** What a kind of evidence says, to be read after "because". */
export function kindSays(kind: EvidenceKind): string {
  return KINDS[kind]
}

const Lines = z.int().min(0).max(1_000_000_000)

export const Evidence = z.strictObject({
  kind: EvidenceKind,
  tool: z.string().min(1).max(100).optional(),
  model: z.string().min(1).max(250).optional(),
  aiLines: Lines.optional(),
  humanLines: Lines.optional(),
  confidence: z.number().min(0).max(1).optional(),
  /** The line it was read from. Of a statement (PERSON, DECLARED, POLICY) it begins with the origin stated. */
  detail: z.string().max(2000).optional(),
  /** The sha of the commit it was read in: evidence of one commit speaks for that commit alone. */
  seenIn: z.string().min(1).max(200).optional(),
})
export type Evidence = z.infer<typeof Evidence>

type Statement = 'PERSON' | 'DECLARED' | 'POLICY'

/** Evidence of somebody stating an origin outright: `HUMAN: written before the team had a licence`. */
export function stated(kind: Statement, origin: Origin, why?: string): Evidence {
  return { kind, detail: why ? `${origin}: ${why}`.slice(0, 2000) : origin }
}

/** The origin that a statement states; null for evidence that states none. */
export function statedOrigin({ kind, detail }: Evidence): Origin | null {
  if (kind !== 'PERSON' && kind !== 'DECLARED' && kind !== 'POLICY') return null

  const word = Origin.safeParse(/^[A-Z]+/.exec(detail ?? '')?.[0])
  return word.success ? word.data : null
}
