import { isTrialMerge } from '@/lib/origins/read-change'
import type { Commit } from './commit'
import { readRequest, type Request } from './read-request'

/** A change as history has it: the commit that brought it in, and the commits it consists of, newest first. */
export type Landing = { commit: Commit; request: Request | null; commits: Commit[] }

type Open = { landing: Landing | null; order: number; waitingFor: number }

/**
 * Groups a history into changes in one pass, holding only what is still open.
 *
 * Commits arrive children before parents. The trunk is what follows first parents from the newest commit. A commit on
 * the trunk is a change: by itself, or, when it merges a request, with all that its other parents brought in. What a
 * commit belongs to is the oldest of what its children belong to: had an older merge not brought it in already, the
 * newer one would have. A merge that closes no request joins two trunks (`Merge branch 'main' of …`): both go on, and
 * it is no change of its own.
 *
 * A change is complete once no commit that has yet to arrive could belong to it.
 */
export class ChangeGrouper {
  private readonly expected = new Map<string, Open | 'trunk'>()
  private order = 0

  /** Takes the next commit and answers what is complete now. */
  add(commit: Commit): Landing[] {
    const owner = this.expected.get(commit.sha) ?? 'trunk'
    this.expected.delete(commit.sha)

    return owner === 'trunk' ? this.addToTrunk(commit) : this.addToChange(commit, owner)
  }

  /** What is left when the history ends before its root, as in a shallow clone. */
  end(): Landing[] {
    const open = new Set([...this.expected.values()].filter((owner): owner is Open => owner !== 'trunk'))
    this.expected.clear()

    return [...open].flatMap(({ landing }) => landing ?? [])
  }

  private addToTrunk(commit: Commit): Landing[] {
    const request = readRequest(commit.message)
    const isMerge = commit.parents.length > 1
    const isJoint = isMerge && (request === null || isTrialMerge(commit.message))
    const landing = isJoint ? null : { commit, request, commits: isMerge ? [] : [commit] }
    const open: Open = { landing, order: this.order++, waitingFor: 0 }

    const complete = commit.parents.flatMap((parent, index) =>
      index === 0 || isJoint ? this.expectTrunk(parent) : this.expect(parent, open),
    )
    return landing && open.waitingFor === 0 ? [...complete, landing] : complete
  }

  private addToChange(commit: Commit, owner: Open): Landing[] {
    owner.landing?.commits.push(commit)
    const complete = commit.parents.flatMap((parent) => this.expect(parent, owner))

    return [...complete, ...this.release(owner)]
  }

  private expectTrunk(parent: string): Landing[] {
    const before = this.expected.get(parent)
    this.expected.set(parent, 'trunk')

    return before && before !== 'trunk' ? this.release(before) : []
  }

  private expect(parent: string, owner: Open): Landing[] {
    const before = this.expected.get(parent)
    if (before === 'trunk' || before === owner || (before && before.order > owner.order)) return []
    this.expected.set(parent, owner)
    owner.waitingFor += 1

    return before ? this.release(before) : []
  }

  private release(owner: Open): Landing[] {
    owner.waitingFor -= 1

    return owner.waitingFor === 0 && owner.landing ? [owner.landing] : []
  }
}
