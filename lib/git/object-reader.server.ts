import 'server-only'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { GitError, startGit } from './run.server'

/** The text of an object; null where there is none of that name, and `too-large` where it is more than anybody should hold. */
export type ObjectText = string | null | 'too-large'

// The largest note met was 3.2 MB, most of it transcripts.
export const LARGEST_OBJECT = 32 * 1024 * 1024
const NEWLINE = 10

type Asked = { resolve: (text: ObjectText) => void; reject: (error: Error) => void }

/** Reads many objects, by id or by `revision:path`, from one `git cat-file` that runs until it is closed. */
export class ObjectReader {
  private readonly git: ChildProcessWithoutNullStreams
  private readonly asked: Asked[] = []
  private failure: GitError | null = null
  private head: Buffer[] = []
  private parts: Buffer[] = []
  /** Bytes of the object under way, with the newline that follows it; null between objects. */
  private toCome: number | null = null
  private isTooLarge = false

  constructor(
    folder: string,
    private readonly largest = LARGEST_OBJECT,
  ) {
    this.git = startGit(folder, ['cat-file', '--batch'])
    this.git.stdout.on('data', (chunk: Buffer) => this.take(chunk))
    this.git.stderr.resume()
    this.git.stdin.on('error', () => undefined)
    this.git.on('error', () => this.fail('git could not be started'))
    this.git.on('close', (code) => this.fail(`git cat-file ended with ${code}`))
  }

  read(name: string): Promise<ObjectText> {
    if (this.failure) return Promise.reject(this.failure)
    if (name.includes('\n') || name.trim() === '') return Promise.resolve(null)

    return new Promise((resolve, reject) => {
      this.asked.push({ resolve, reject })
      this.git.stdin.write(`${name}\n`)
    })
  }

  close(): void {
    this.git.stdin.end()
  }

  private fail(why: string): void {
    this.failure ??= new GitError(why)
    for (const { reject } of this.asked.splice(0)) reject(this.failure)
  }

  private take(chunk: Buffer): void {
    for (let at = 0; at < chunk.length;) at = this.toCome === null ? this.takeHead(chunk, at) : this.takeBody(chunk, at)
  }

  /** `<id> <type> <size>`, or `<name> missing`. */
  private takeHead(chunk: Buffer, from: number): number {
    const end = chunk.indexOf(NEWLINE, from)
    this.head.push(chunk.subarray(from, end < 0 ? chunk.length : end))
    if (end < 0) return chunk.length

    const size = / (?:blob|tree|commit|tag) (\d+)$/.exec(Buffer.concat(this.head).toString('utf8'))?.[1]
    this.head = []
    if (size === undefined) this.asked.shift()?.resolve(null)
    else {
      this.toCome = Number(size) + 1
      this.isTooLarge = Number(size) > this.largest
    }
    return end + 1
  }

  private takeBody(chunk: Buffer, from: number): number {
    const end = Math.min(chunk.length, from + (this.toCome ?? 0))
    if (!this.isTooLarge) this.parts.push(chunk.subarray(from, end))
    this.toCome = (this.toCome ?? 0) - (end - from)
    if (this.toCome === 0) this.answer()

    return end
  }

  private answer(): void {
    const text = this.isTooLarge ? 'too-large' : Buffer.concat(this.parts).toString('utf8').slice(0, -1)
    this.parts = []
    this.toCome = null
    this.asked.shift()?.resolve(text)
  }
}
