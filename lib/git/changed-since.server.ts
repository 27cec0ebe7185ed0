import 'server-only'
import type { Attestations } from './attestations.server'
import type { Commit } from './commit'
import type { Landing } from './group-changes'
import { checkpointIn } from './read-checkpoint.server'
import { askGit } from './run.server'

/** Tells of which changes something is attested that was not, or not so, while the attestations stood where `before` says. */
export async function changedSince(
  folder: string,
  attestations: Attestations,
  before: Readonly<Record<string, string>>,
): Promise<(landing: Landing) => boolean> {
  const { notes, checkpoints, traces, requests } = attestations.tips
  const notePaths = await changedPaths(folder, before.notes, notes)
  const checkpointPaths = await changedPaths(folder, before.checkpoints, checkpoints)
  // The tree of notes is split into folders as it grows, anywhere within a sha.
  const noted = notePaths && new Set(notePaths.map((path) => path.replaceAll('/', '')))
  const checked = checkpointPaths && new Set(checkpointPaths.map((path) => path.replace('/', '').slice(0, 12)))
  const areTracesNew = traces !== before.traces
  // Which requests a clone holds is up to whoever fetched it; those that came later tell of what was squashed before.
  const areRequestsNew = requests !== undefined && before.requests === undefined

  return (landing) => {
    const squashed = attestations.squashedInto(landing)
    return (areRequestsNew && squashed.length > 0) || landing.commits.some(isRetold) || squashed.some(isRetold)
  }

  function isRetold(commit: Pick<Commit, 'sha'> & Partial<Commit>): boolean {
    const checkpoint = checked?.size === 0 ? null : checkpointIn(commit.message ?? '')
    return (
      (noted ? noted.has(commit.sha) : attestations.hasNote(commit)) ||
      (checkpoint !== null && (checked?.has(checkpoint) ?? true)) ||
      (areTracesNew && attestations.hasTrace(commit))
    )
  }
}

/** The paths that differ between two trees; null when the older one is not known here, so that all may. */
async function changedPaths(
  folder: string,
  before: string | undefined,
  now: string | undefined,
): Promise<string[] | null> {
  if (before === now || now === undefined) return []
  if (before === undefined || !/^[0-9a-f]{40,64}$/.test(before)) return null
  const paths = await askGit(folder, ['diff-tree', '-r', '--name-only', '--no-renames', before, now])

  return paths === null ? null : paths.split('\n').filter((path) => path !== '')
}
