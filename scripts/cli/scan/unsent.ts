import type { Repository } from '@/lib/git/read-repository.server'
import { askGit } from '@/lib/git/run.server'

/**
 * The commits that came since the last complete scan; null when all are to be sent, because there was none, or because
 * the history was rewritten since.
 */
export async function readUnsent({ folder, head }: Repository, lastHead: string | null): Promise<Set<string> | null> {
  if (!head || !lastHead) return null
  const isAncestor = await askGit(folder, ['merge-base', '--is-ancestor', lastHead, head])
  if (isAncestor === null) return null

  const list = await askGit(folder, ['rev-list', head, `^${lastHead}`])
  return list === null ? null : new Set(list.split('\n'))
}
