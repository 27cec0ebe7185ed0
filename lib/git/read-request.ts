import { subjectOf } from './commit'

/** What a message tells of the pull or merge request it closes. */
export type Request = { number: number; branch?: string; title: string }

/** The request that a merge or squash commit closes, as the hosts write it; null for a commit that came without one. */
export function readRequest(message: string): Request | null {
  const subject = subjectOf(message)

  return (
    gitHubMerge(subject, message) ??
    gitLabMerge(subject, message) ??
    numbered(subject, /^Merged in (?<branch>\S+) \(pull request #(?<number>\d{1,9})\)$/, firstBodyLine(message)) ??
    numbered(subject, /^Merged PR (?<number>\d{1,9}): (?<title>.+)$/) ??
    numbered(subject, /^(?<title>.*\S)\s*\(#(?<number>\d{1,9})\)$/)
  )
}

function gitHubMerge(subject: string, message: string): Request | null {
  const pattern = /^Merge pull request #(?<number>\d{1,9}) from [^/\s]+\/(?<branch>\S+)$/

  return numbered(subject, pattern, firstBodyLine(message))
}

/** GitLab closes merges and squashes alike with `See merge request group/project!12`. */
function gitLabMerge(subject: string, message: string): Request | null {
  const number = /^See merge request \S{0,300}!(\d{1,9})\s*$/m.exec(message)?.[1]
  if (!number) return null
  const branch = /^Merge branch '([^']+)' into /.exec(subject)?.[1]

  return {
    number: Number(number),
    ...(branch && { branch }),
    title: branch ? firstBodyLine(message) || subject : subject,
  }
}

function numbered(subject: string, pattern: RegExp, title = ''): Request | null {
  const groups = pattern.exec(subject)?.groups
  if (!groups?.number || Number(groups.number) === 0) return null

  const { number, branch } = groups
  return { number: Number(number), ...(branch && { branch }), title: groups.title ?? (title || subject) }
}

function firstBodyLine(message: string): string {
  const line =
    message
      .slice(0, 100_000)
      .trimStart()
      .split('\n', 20)
      .slice(1)
      .find((text) => text.trim() !== '')
      ?.trim() ?? ''

  return /^See merge request /.test(line) ? '' : line
}
