import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

type Committing = { author?: string; files?: Record<string, string>; encoding?: string }

/** A real repository in a folder of its own. */
export class TestRepository {
  readonly folder = mkdtempSync(join(tmpdir(), 'aftermerge-scan-'))
  private clock: number

  constructor(begun = Date.UTC(2026, 0, 1)) {
    this.clock = Math.floor(begun / 1_000)
    this.git('init', '--quiet', '--initial-branch=main')
  }

  /** Commits the files and answers the sha. */
  commit(message: string | Buffer, { author, files = {}, encoding }: Committing = {}): string {
    for (const [name, content] of Object.entries(files)) this.write(name, content)
    this.git('add', '--all')
    const options = [...(author ? [`--author=${author}`] : []), '--allow-empty', '--allow-empty-message', '--quiet']
    this.run([...(encoding ? ['-c', `i18n.commitEncoding=${encoding}`] : []), 'commit', ...options, '-F', '-'], message)
    return this.git('rev-parse', 'HEAD')
  }

  /** Writes a file, with the folders it lies in. */
  write(name: string, content: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true })
    writeFileSync(join(this.folder, name), content)
  }

  /** Makes a branch, lets `work` commit there, and merges it. */
  merge(branch: string, message: string, work: () => void): string {
    this.git('checkout', '--quiet', '-b', branch)
    work()
    this.git('checkout', '--quiet', 'main')
    this.git('merge', '--quiet', '--no-ff', '-m', message, branch)
    return this.git('rev-parse', 'HEAD')
  }

  /** Does the work on a branch that is kept as the host keeps a request, and puts what it came to in one commit on main. */
  squash(ref: string, message: string, work: () => void, files: Record<string, string> = {}): string {
    this.git('checkout', '--quiet', '--detach')
    work()
    this.git('update-ref', ref, 'HEAD')
    this.git('checkout', '--quiet', 'main')
    this.git('merge', '--quiet', '--squash', ref)
    return this.commit(message, { files })
  }

  git(...args: string[]): string {
    return this.run(args)
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  private run(args: string[], input: string | Buffer = ''): string {
    this.clock += 60
    const person = { NAME: 'A Person', EMAIL: 'person@example.com', DATE: `${this.clock} +0000` }
    const identity = Object.entries(person).flatMap(([key, value]) => [
      [`GIT_AUTHOR_${key}`, value],
      [`GIT_COMMITTER_${key}`, value],
    ])
    const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: this.folder }

    return execFileSync('git', ['-c', 'commit.gpgsign=false', ...args], {
      cwd: this.folder,
      input,
      env: { ...env, ...Object.fromEntries(identity) } as NodeJS.ProcessEnv,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
      .toString()
      .trim()
  }
}
