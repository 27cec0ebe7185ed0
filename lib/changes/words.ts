import { count, counted, NBSP } from '@/lib/format'
import type { Change, ChangeOutcome, DeployedBasis } from './change'

export const OUTCOME_WORDS: Record<ChangeOutcome, string> = {
  failed: 'Failed',
  held: 'Held',
  pending: 'In follow-up',
  undeployed: 'Not deployed',
}

/** How the time at which a change went live is known, to be read after it. */
export const DEPLOYED_BASIS_WORDS: Record<DeployedBasis, string> = {
  DEPLOYMENT: 'a deployment carried it',
  ANCESTRY: 'the first deployment of a commit that has it among its ancestors',
  MERGE_ORDER: 'the next deployment of the service after its merge',
  DECLARED: 'its sender said so',
  MERGE: 'the merge stands in: no deployments of this service had been sent',
}

/** "#4821", else the first of its sha. */
export function shortName({ number, sha }: Pick<Change, 'number' | 'sha'>): string {
  return number === null ? sha.slice(0, 8) : `#${number}`
}

/** "+412 −36 in 9 files", as much of it as is known. */
export function sizeInWords({
  linesAdded,
  linesRemoved,
  filesChanged,
}: Pick<Change, 'linesAdded' | 'linesRemoved' | 'filesChanged'>): string | null {
  const lines = [
    ...(linesAdded === null ? [] : [`+${count(linesAdded)}`]),
    ...(linesRemoved === null ? [] : [`−${count(linesRemoved)}`]),
  ].join(NBSP)
  const files = filesChanged === null ? '' : counted(filesChanged, 'file')

  if (!lines) return files || null
  return files ? `${lines} in ${files}` : lines
}
