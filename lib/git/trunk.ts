import type { Commit } from './commit'

/** Counts the places on the default branch while a history passes by, newest first: how many first parents lie before each. */
export class Trunk {
  private next: string | null
  private left: number

  constructor(head: string, length: number) {
    this.next = head
    this.left = length
  }

  /** The place of a commit; null for one that is not on the branch itself. */
  place({ sha, parents }: Commit): number | null {
    if (sha !== this.next) return null
    this.next = parents[0] ?? null
    this.left -= 1

    return this.left
  }
}
