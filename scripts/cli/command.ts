/** Where a command writes and what it is given, so that a test can stand in for a terminal. */
export type Terminal = {
  out: (line: string) => void
  err: (line: string) => void
  env: Record<string, string | undefined>
  isInteractive: boolean
}

/** Answers the code the process ends with. */
export type Command = (args: string[], terminal: Terminal) => Promise<number>

/** `broken` is also what an error nobody foresaw ends with. */
export const EXIT = { done: 0, broken: 1, usage: 2, unreachable: 3, someRejected: 4 } as const

/** The command was called in a way that cannot be carried out. */
export class UsageError extends Error {
  override name = 'UsageError'
}
