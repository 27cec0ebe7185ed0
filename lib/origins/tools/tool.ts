/**
 * `agent` writes code; `reviewer` comments, and its suggestions may be taken over; `service` is a bot of an AI service
 * of which nobody could tell us whether it writes code; `automation` has no part in writing code.
 */
export type Role = 'agent' | 'reviewer' | 'service' | 'automation'

/** One row a tool. All strings are lower case; nothing here is matched against a bare name of a person. */
export type Tool = {
  id: string
  name: string
  role: Role
  /** Whether the identity was met in real commits, or is known from documents alone. */
  seen: 'commits' | 'documents'
  emails?: readonly string[]
  /** Numeric ids of GitHub accounts, as in `<id>+<login>@users.noreply.github.com`. */
  githubIds?: readonly number[]
  /** Logins that only an app can hold, because they end in `[bot]`, and the reserved ones. */
  logins?: readonly string[]
  /** Needed where one e-mail or id serves two tools: the name must start like this. */
  named?: string
  /** How the tool is called in `Assisted-by: …` and `Generated with …`. */
  names?: readonly string[]
  sessions?: readonly { trailer: string; value: RegExp }[]
  branch?: RegExp
  /** What a link to a task of the tool contains. */
  tasks?: readonly string[]
}
