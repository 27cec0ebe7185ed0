import type { Size } from './commit'
import type { Span } from '@/lib/origins/lines/spans'
import { endOfQuoted, unquotePath } from './unquote-path'

/** What a commit did: its size, and which lines it added in which files. */
export type Patch = Size & { added: Map<string, Span[]> }

/** Asked of every file whether its lines are wanted, and told those that were added to it, cut where they are very long. */
export type LineListener = {
  reads: (sha: string, path: string) => boolean
  line: (sha: string, text: string) => void
}

const NEWLINE = 10
const PLUS = 43
const MINUS = 45
// In bytes. Lines that long are made by machines, and nobody reads them.
export const LONGEST_TEXT = 8_000
const HUNK = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/

/**
 * Reads what `git diff-tree --stdin -p -U0` writes, as it comes, and holds none of it: a line that was added is counted,
 * shown to whoever listens, and gone. How many lines a hunk has is said at its head, so nothing within can be taken for
 * a head itself.
 */
export class PatchReader {
  private patch: Patch | null = null
  private sha = ''
  private path = ''
  private removedToCome = 0
  private addedToCome = 0
  private isListening = false
  private parts: Buffer[] = []

  constructor(
    private readonly patches: Map<string, Patch>,
    private readonly asked: ReadonlySet<string>,
    private readonly listener: LineListener | null = null,
  ) {}

  write(chunk: Buffer): void {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      if (this.parts.length === 0) this.read(chunk, from, at)
      else this.readParts(chunk.subarray(from, at))
      from = at + 1
    }
    if (from < chunk.length) this.parts.push(chunk.subarray(from))
  }

  private readParts(last: Buffer): void {
    const line = Buffer.concat([...this.parts, last])
    this.parts = []
    this.read(line, 0, line.length)
  }

  private read(bytes: Buffer, from: number, to: number): void {
    const first = bytes[from]
    if (this.removedToCome > 0 && first === MINUS) this.removedToCome -= 1
    else if (this.addedToCome > 0 && first === PLUS) this.readAdded(bytes, from + 1, to)
    else this.readHead(bytes.toString('utf8', from, to))
  }

  private readAdded(bytes: Buffer, from: number, to: number): void {
    this.addedToCome -= 1
    if (this.isListening) this.listener?.line(this.sha, bytes.toString('utf8', from, Math.min(to, from + LONGEST_TEXT)))
  }

  private readHead(line: string): void {
    if (line.startsWith('@@ ')) this.readHunk(line)
    else if (line.startsWith('diff --git ')) this.begin(pathInHeader(line))
    else if (line.startsWith('rename from ')) this.addPath(unquotePath(line.slice('rename from '.length)))
    else if (line.startsWith('rename to ')) this.begin(unquotePath(line.slice('rename to '.length)))
    else if (line.startsWith('+++ ') && line !== '+++ /dev/null') this.begin(pathAfter(line.slice('+++ '.length)))
    else if (this.asked.has(line)) this.beginCommit(line)
  }

  private beginCommit(sha: string): void {
    this.sha = sha
    this.path = ''
    this.patch = { linesAdded: 0, linesRemoved: 0, paths: [], added: new Map() }
    this.patches.set(sha, this.patch)
  }

  private begin(path: string): void {
    this.path = path
    this.isListening = path !== '' && (this.listener?.reads(this.sha, path) ?? false)
    this.addPath(path)
  }

  private addPath(path: string): void {
    if (path !== '' && this.patch?.paths.at(-1) !== path) this.patch?.paths.push(path)
  }

  private readHunk(line: string): void {
    const [, removed = '1', start = '0', added = '1'] = HUNK.exec(line) ?? []
    this.removedToCome = Number(removed)
    this.addedToCome = Number(added)
    if (!this.patch) return

    this.patch.linesRemoved = (this.patch.linesRemoved ?? 0) + this.removedToCome
    this.patch.linesAdded = (this.patch.linesAdded ?? 0) + this.addedToCome
    if (this.addedToCome === 0) return
    const spans = this.patch.added.get(this.path)
    const span: Span = [Number(start), Number(start) + this.addedToCome - 1]
    if (spans) spans.push(span)
    else this.patch.added.set(this.path, [span])
  }
}

/** A name with blanks is followed by a tab here, and nowhere else. */
function pathAfter(text: string): string {
  return withoutPrefix(unquotePath(text.startsWith('"') ? text : text.replace(/\t$/, '')))
}

/** `a/name b/name`, where both names are one. Of a rename they differ; its names follow on lines of their own. */
function pathInHeader(line: string): string {
  const names = line.slice('diff --git '.length)
  if (names.startsWith('"')) return withoutPrefix(unquotePath(names.slice(0, endOfQuoted(names))))
  const half = (names.length - 1) / 2
  const old = names.slice(0, half)

  return Number.isInteger(half) && names.slice(half + 1).slice(2) === old.slice(2) ? withoutPrefix(old) : ''
}

function withoutPrefix(path: string): string {
  return /^[ab]\//.test(path) ? path.slice(2) : path
}
