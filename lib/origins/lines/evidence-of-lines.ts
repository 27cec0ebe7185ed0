import type { Evidence } from '../evidence'
import type { Count, Share } from './count-claims'

const MOST_TOOLS = 20

/**
 * The findings that counted lines make. Lines that nobody attested are in none of them, and a count of nothing is no
 * finding: it would read as if somebody had looked and found a human.
 */
export function evidenceOfLines({ shares }: Count, source: string, seenIn: string): Evidence[] {
  const ai = shares.filter(({ by }) => by === 'ai').sort((one, other) => other.lines - one.lines)
  const rest = ai.slice(MOST_TOOLS)
  const named = rest.length === 0 ? ai : [...ai.slice(0, MOST_TOOLS), { by: 'ai' as const, lines: sum(rest) }]
  const human = sum(shares.filter(({ by }) => by === 'human'))
  const both = shares.filter(({ by }) => by === 'both')

  return [
    ...named.map(({ tool, model, lines }): Evidence => row({ tool, model, aiLines: lines })),
    ...(human > 0 ? [row({ humanLines: human })] : []),
    // Lines of a human and a tool together are neither's; that a tool helped is what they say.
    ...both.slice(0, MOST_TOOLS).map(({ tool, model, lines }): Evidence => ({
      ...row({ tool, model }),
      kind: 'ASSISTED_BY',
      detail: `${source}: ${lines} ${lines === 1 ? 'line' : 'lines'} of a human and a tool together`,
    })),
  ]

  function row({ tool, model, ...lines }: Partial<Evidence>): Evidence {
    return { kind: 'LINES', ...(tool && { tool }), ...(model && { model }), ...lines, detail: source, seenIn }
  }
}

function sum(shares: readonly Share[]): number {
  return shares.reduce((total, { lines }) => total + lines, 0)
}
