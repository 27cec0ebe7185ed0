/** One commit as the log tells it. */
export type Commit = {
  sha: string
  parents: string[]
  authorName: string
  authorEmail: string
  committerName: string
  committerEmail: string
  /** Milliseconds since 1970, by the committer's clock. */
  committedAt: number
  message: string
}

/** How much a commit changed against its first parent. Null where it cannot be known: the files are not all here. */
export type Size = { linesAdded: number | null; linesRemoved: number | null; paths: string[] }

const LONGEST_SUBJECT = 1_000

export function subjectOf(message: string): string {
  const text = message.slice(0, 100_000).trimStart()

  return (text.split('\n', 1)[0] ?? '').slice(0, LONGEST_SUBJECT).trim()
}
