import type { SentFinding, Signal } from '@/lib/telemetry/finding'
import { Signal as Signals } from '@/lib/telemetry/finding'
import { isReadable, readerOf, type DiffRule, type LineReader } from '@/lib/telemetry/read-added-line'
import type { LineListener } from './patch-reader'

// A few places show that a change logs as well as all of them do.
const MOST_PLACES = 3
/** More lines than anybody wrote for one change: behind them lies what a machine made. */
export const MOST_LINES = 20_000

type Heard = { found: SentFinding[]; lines: number }

/**
 * Listens to the lines that some commits added for logs, traces and alerts. What it keeps is where a signal was found
 * and by which rule; the lines themselves it forgets.
 */
export class DiffTelemetry implements LineListener {
  private readonly heard = new Map<string, Heard>()
  private path = ''
  private reader: LineReader | null = null

  constructor(
    private readonly shas: ReadonlySet<string>,
    private readonly rules: readonly DiffRule[],
    private readonly mostLines = MOST_LINES,
  ) {}

  reads(sha: string, path: string): boolean {
    if (!this.shas.has(sha) || !isReadable(path, this.rules)) return false
    this.path = path
    this.reader = readerOf(path, this.rules)
    if (!this.heard.has(sha)) this.heard.set(sha, { found: [], lines: 0 })
    return true
  }

  line(sha: string, text: string): void {
    const heard = this.heard.get(sha)
    if (!heard || !this.reader) return
    heard.lines += 1
    if (heard.lines > this.mostLines) return

    for (const { signal, rule } of this.reader(text)) {
      const same = heard.found.filter((finding) => finding.signal === signal)
      if (same.length >= MOST_PLACES || same.some(({ path }) => path === this.path)) continue
      heard.found.push({ signal, presence: 'YES', detail: rule.slice(0, 300), path: this.path })
    }
  }

  /** What was found in a commit; nothing at all where it touched no file that can be read. */
  findingsOf(sha: string): SentFinding[] | undefined {
    const heard = this.heard.get(sha)
    if (!heard || heard.lines <= this.mostLines) return heard?.found

    const isMissing = (signal: Signal) => !heard.found.some((finding) => finding.signal === signal)
    const detail = `only the first ${this.mostLines} lines were read`
    return [
      ...heard.found,
      ...Signals.options.filter(isMissing).map((signal): SentFinding => ({ signal, presence: 'UNKNOWN', detail })),
    ]
  }
}
