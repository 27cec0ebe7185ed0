import { count } from '@/lib/format'
import { decideOrigin } from './decide'
import { EvidenceKind, kindSays } from './evidence'
import type { Origin } from './origin'
import { heldEvidence } from './read-row'
import type { StoredEvidence } from './stored-evidence'

const NAMES: Record<EvidenceKind, string> = {
  PERSON: 'a person said so',
  LINES: 'line by line',
  AUTHOR: 'author identity',
  DECLARED: 'declared',
  PULL_REQUEST_AUTHOR: 'pull request author',
  SESSION: 'session trailer',
  CO_AUTHOR: 'co-author trailer',
  ASSISTED_BY: 'assisted-by trailer',
  GENERATED_WITH: 'generated-with line',
  TASK_LINK: 'task link',
  LABEL: 'label',
  BRANCH: 'branch name',
  REVIEW_SUGGESTION: 'review suggestion',
  POLICY: 'repository policy',
  UNMARKED: 'unmarked commits',
  AUTOMATION: 'automation',
  SERVICE_BOT: 'bot of an AI service',
}

type Row = Pick<StoredEvidence, 'kind' | 'tool' | 'aiLines' | 'humanLines'>

/** A finding in a few words: "line by line: AI 412, human 36", "co-author trailer: claude". */
export function evidenceName({ kind, tool, aiLines, humanLines }: Row): string {
  const name = basisName(kind) ?? ''
  const lines = [
    ...(aiLines === null ? [] : [`AI ${count(aiLines)}`]),
    ...(humanLines === null ? [] : [`human ${count(humanLines)}`]),
  ].join(', ')
  const more = lines || tool
  return more && more !== name ? `${name}: ${more}` : name
}

/** What a kind of evidence is called; a sender's own kind by its own name. */
export function basisName(kind: string | null): string | null {
  const known = EvidenceKind.safeParse(kind)
  return known.success ? NAMES[known.data] : kind
}

export function evidenceSays(kind: string): string {
  const known = EvidenceKind.safeParse(kind)
  return known.success ? kindSays(known.data) : 'a kind of the sender’s own, which weighs by its lines alone'
}

/** Which origin a finding would decide for, taken alone. */
export function speaksFor({ seenAt: _, ...row }: StoredEvidence): Origin {
  const held = heldEvidence(row)
  return held ? decideOrigin([held]).origin : 'UNKNOWN'
}
