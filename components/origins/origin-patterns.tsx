import type { Origin } from '@/lib/origins/origin'

/** Fills of the origins: mixed is striped, unknown dotted. Once a chart, with ids of its own. */
export function OriginPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-mixed`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" fill="var(--color-paper)" />
        <rect width="2.75" height="5" fill="var(--color-mixed)" />
      </pattern>
      <pattern id={`${id}-unknown`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" fill="var(--color-paper)" />
        <circle cx="2" cy="2" r="0.8" fill="var(--color-unknown)" />
      </pattern>
      <pattern id={`${id}-pending`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="1" height="6" fill="var(--color-rule-strong)" />
      </pattern>
    </defs>
  )
}

export function fillOf(origin: Origin, id: string): { fill: string; stroke?: string; strokeWidth?: number } {
  switch (origin) {
    case 'AI':
      return { fill: 'var(--color-ai)' }
    case 'HUMAN':
      return { fill: 'var(--color-human)' }
    case 'MIXED':
      return { fill: `url(#${id}-mixed)`, stroke: 'var(--color-mixed)', strokeWidth: 1 }
    case 'UNKNOWN':
      return { fill: `url(#${id}-unknown)`, stroke: 'var(--color-unknown)', strokeWidth: 1 }
  }
}
