import type { Claim, Writer } from './claim'
import { FreeLines, linesIn, type AddedLines } from './spans'

export type Share = { by: Writer; tool?: string; model?: string; lines: number }
export type Count = { added: number; shares: Share[] }

// What is said of AI goes before what is said of humans where both speak of a line.
const ORDER: readonly Writer[] = ['ai', 'both', 'human']

/**
 * How many of the lines a commit added each writer is said to have written. Claims also speak of lines that were there
 * before; those are not counted. Among the claims of one writer the later one holds.
 */
export function countClaims(claims: readonly Claim[], added: AddedLines): Count {
  const free = new Map<string, FreeLines>()
  const shares = new Map<string, Share>()
  for (const by of ORDER) {
    for (let at = claims.length - 1; at >= 0; at -= 1) {
      const claim = claims[at]!
      const spans = claim.by === by ? added.get(claim.path) : undefined
      if (!spans) continue

      const lines = free.get(claim.path) ?? new FreeLines(spans)
      free.set(claim.path, lines)
      addTo(
        shares,
        claim,
        claim.spans.reduce((sum, span) => sum + lines.take(span), 0),
      )
    }
  }
  return { added: [...added.values()].reduce((sum, spans) => sum + linesIn(spans), 0), shares: [...shares.values()] }
}

function addTo(shares: Map<string, Share>, { by, tool, model }: Claim, lines: number): void {
  if (lines === 0) return
  const key = JSON.stringify([by, tool, model])
  const share = shares.get(key) ?? { by, ...(tool && { tool }), ...(model && { model }), lines: 0 }
  share.lines += lines
  shares.set(key, share)
}
