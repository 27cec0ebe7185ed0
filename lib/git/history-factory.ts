import type { Commit } from './commit'

/** A commit for tests: a name, the names of its parents, and a message. */
export function commit(sha: string, parents: string[] = [], message = `Do ${sha}`, rest: Partial<Commit> = {}): Commit {
  return {
    sha,
    parents,
    authorName: 'A Person',
    authorEmail: 'person@example.com',
    committerName: 'A Person',
    committerEmail: 'person@example.com',
    committedAt: Date.UTC(2026, 0, 1),
    message,
    ...rest,
  }
}
