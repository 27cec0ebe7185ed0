import type { Attestations } from '@/lib/git/attestations.server'
import { changedSince } from '@/lib/git/changed-since.server'
import type { Landing } from '@/lib/git/group-changes'
import type { Repository } from '@/lib/git/read-repository.server'
import { askGit } from '@/lib/git/run.server'
import type { Scan } from '@/lib/scans/scan'

type WasSent = (landing: Landing) => boolean

/**
 * Tells which changes the last scan has sent and nothing new is known of. Nothing was sent where there was no scan, and
 * where the history was rewritten since. Notes that came later, or changed, make the changes of their commits new.
 */
export async function readSentBefore(
  { folder, head }: Repository,
  last: Scan | null,
  attestations: Attestations,
): Promise<WasSent> {
  const unsent = head && last ? await readUnsent(folder, head, last.head) : null
  if (!unsent || !last) return () => false
  const isRetold = await changedSince(folder, attestations, last.refs)

  return (landing) => !unsent.has(landing.commit.sha) && !isRetold(landing)
}

async function readUnsent(folder: string, head: string, lastHead: string): Promise<Set<string> | null> {
  const isAncestor = await askGit(folder, ['merge-base', '--is-ancestor', lastHead, head])
  const list = isAncestor === null ? null : await askGit(folder, ['rev-list', head, `^${lastHead}`])

  return list === null ? null : new Set(list.split('\n'))
}
