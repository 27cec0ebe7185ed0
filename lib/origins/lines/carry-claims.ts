import type { Claim, Writer } from './claim'
import type { Count, Share } from './count-claims'
import type { AddedLines } from './spans'

/** The texts of the lines that a commit added, by their path and in their order. */
export type AddedTexts = ReadonlyMap<string, readonly string[]>

/** One commit of a squashed request: the lines it added, and what is claimed of them. */
export type Part = { claims: readonly Claim[]; added: AddedLines; texts: AddedTexts }

type Said = Pick<Share, 'by' | 'tool' | 'model'>
/** How often a text was added, by whom it is said to have been; `nobody` where nothing is said. */
type Tellings = { all: number; byWriter: Map<string, { said: Said; times: number }>; parts: Set<number> }

const ORDER: readonly Writer[] = ['ai', 'both', 'human']

/**
 * What claims on the commits of a request say of the one commit it was squashed into. A line is the same where path and
 * text are; of a text that several wrote, and of which fewer are left than were written, each has only those that are
 * left whichever of the others' went: the rest stays unknown. `parts` are the places of the commits that told of a line.
 */
export function carryClaims(squashed: AddedTexts, parts: readonly Part[]): Count & { parts: number[] } {
  const shares = new Map<string, Share>()
  const used = new Set<number>()
  let added = 0
  for (const [path, texts] of squashed) {
    added += texts.length
    const told = tellingsOf(path, new Set(texts), parts)
    for (const [text, left] of countsOf(texts)) {
      const telling = told.get(text)
      if (!telling) continue
      telling.parts.forEach((part) => used.add(part))
      for (const share of sharesOf(telling, left)) addTo(shares, share)
    }
  }
  return { added, shares: [...shares.values()], parts: [...used].sort((one, other) => one - other) }
}

function tellingsOf(path: string, wanted: ReadonlySet<string>, parts: readonly Part[]): Map<string, Tellings> {
  const told = new Map<string, Tellings>()
  for (const [index, { claims, added, texts }] of parts.entries()) {
    const lines = (added.get(path) ?? []).flatMap(([from, to]) => numbers(from, to))
    const writers = writersOf(
      claims.filter((claim) => claim.path === path),
      lines,
    )
    for (const [at, text] of (texts.get(path) ?? []).entries()) {
      if (!wanted.has(text)) continue
      const telling = told.get(text) ?? { all: 0, byWriter: new Map(), parts: new Set<number>() }
      told.set(text, telling)
      telling.all += 1
      const said = writers[at]
      if (!said) continue

      const key = JSON.stringify([said.by, said.tool, said.model])
      const times = telling.byWriter.get(key)?.times ?? 0
      telling.byWriter.set(key, { said, times: times + 1 })
      telling.parts.add(index)
    }
  }
  return told
}

/** Who is said to have written each of these lines; AI before humans, and of one writer the later word. */
function writersOf(claims: readonly Claim[], lines: readonly number[]): (Said | undefined)[] {
  const writers: (Said | undefined)[] = Array.from({ length: lines.length })
  for (const by of ORDER) {
    for (const { spans, tool, model } of claims.filter((claim) => claim.by === by).reverse()) {
      const said = { by, ...(tool && { tool }), ...(model && { model }) }
      for (const [from, to] of spans) {
        for (let at = firstAtLeast(lines, from); at < lines.length && lines[at]! <= to; at += 1) writers[at] ??= said
      }
    }
  }
  return writers
}

/** Of a text that is left so often, what each is sure to have written; a tool is named where it alone can be meant. */
function* sharesOf({ all, byWriter }: Tellings, left: number): Generator<Share> {
  const sure = (times: number) => Math.min(times, Math.max(0, left - (all - times)))
  for (const by of ORDER) {
    const own = [...byWriter.values()].filter(({ said }) => said.by === by)
    let unnamed = sure(own.reduce((sum, { times }) => sum + times, 0))
    for (const { said, times } of own) {
      yield { ...said, lines: sure(times) }
      unnamed -= sure(times)
    }
    yield { by, lines: unnamed }
  }
}

function addTo(shares: Map<string, Share>, { lines, ...said }: Share): void {
  if (lines === 0) return
  const key = JSON.stringify([said.by, said.tool, said.model])
  shares.set(key, { ...said, lines: (shares.get(key)?.lines ?? 0) + lines })
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

function firstAtLeast(lines: readonly number[], least: number): number {
  let low = 0
  for (let high = lines.length; low < high;) {
    const middle = (low + high) >> 1
    if (lines[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}
