/** Lines `from` to `to`, counted from 1, both included. */
export type Span = readonly [from: number, to: number]

/** The lines a commit added, by the path they lie in: in order, and no line twice. */
export type AddedLines = ReadonlyMap<string, readonly Span[]>

export function linesIn(spans: readonly Span[]): number {
  return spans.reduce((sum, [from, to]) => sum + to - from + 1, 0)
}

/**
 * The lines of a file that are still free to be taken. Each line can be taken once, however many claims lie over it,
 * and finding the next free one costs next to nothing: a note may hold a hundred thousand claims on the same lines.
 */
export class FreeLines {
  private readonly starts: number[] = []
  /** For each line, where the next free one may be; the line itself while it is free. */
  private readonly next: Int32Array

  constructor(private readonly spans: readonly Span[]) {
    let lines = 0
    for (const [from, to] of spans) {
      this.starts.push(lines)
      lines += to - from + 1
    }
    this.next = Int32Array.from({ length: lines + 1 }, (_, at) => at)
  }

  /** Takes what is free of these lines, and answers how many they were. */
  take([from, to]: Span): number {
    const end = this.placeOf(to + 1)
    let taken = 0
    for (let at = this.free(this.placeOf(from)); at < end; at = this.free(at)) {
      this.next[at] = at + 1
      taken += 1
    }
    return taken
  }

  /** How many of the lines that were added lie before this one. */
  private placeOf(line: number): number {
    let low = 0
    let high = this.spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.spans[middle]![1] < line) low = middle + 1
      else high = middle
    }
    const span = this.spans[low]
    return span ? this.starts[low]! + Math.max(0, line - span[0]) : this.next.length - 1
  }

  private free(at: number): number {
    let root = at
    while (this.next[root] !== root) root = this.next[root]!
    for (let step = at; step !== root;) {
      const after = this.next[step]!
      this.next[step] = root
      step = after
    }
    return root
  }
}
