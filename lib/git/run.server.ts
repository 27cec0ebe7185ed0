import 'server-only'
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'

/** Git said no. The message is what it said. */
export class GitError extends Error {
  override name = 'GitError'
}

/** The output of one git command in a folder, as it comes. Throws when git ends badly, but not when the reader stops early. */
export async function* streamGit(folder: string, args: readonly string[], input = ''): AsyncGenerator<Buffer> {
  const git = startGit(folder, args)
  const ended = once(git, 'close')
  let complaint = ''
  git.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-2_000)))
  // A command that dies before it has read its input is reported by its exit, not by the broken pipe.
  git.stdin.on('error', () => undefined)
  git.stdin.end(input)

  try {
    yield* git.stdout as AsyncIterable<Buffer>
    const [code] = (await ended) as [number | null]
    if (code !== 0) throw new GitError(complaint.trim() || `git ${args[0]} ended with ${code}`)
  } finally {
    if (git.exitCode === null) git.kill()
  }
}

/** A git command that is talked to for as long as it is needed. Whoever starts it ends it. */
export function startGit(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', [...QUIET, ...args], { cwd: folder, env: environment(), stdio: 'pipe' })
}

/** The whole output of a short command. */
export async function readGit(folder: string, args: readonly string[]): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of streamGit(folder, args)) chunks.push(chunk)

  return Buffer.concat(chunks).toString('utf8').trim()
}

/** The same, where "no" is an answer. */
export async function askGit(folder: string, args: readonly string[]): Promise<string | null> {
  try {
    return await readGit(folder, args)
  } catch (error) {
    if (error instanceof GitError) return null
    throw error
  }
}

const QUIET = ['-c', 'core.quotepath=off', '-c', 'log.showSignature=false', '-c', 'i18n.logOutputEncoding=UTF-8']

/** Nothing of the caller's surroundings may point git at another repository, and nothing may be fetched on the way. */
function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || name === 'GIT_CONFIG_GLOBAL')

  return {
    ...(Object.fromEntries(kept) as NodeJS.ProcessEnv),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
  }
}
