import type { Origin } from '@/lib/origins/origin'

/** The shape of an origin, which carries it where the hue does not: square, circle, diamond, hollow triangle. */
export function OriginShape({ origin, size = 9, open = false }: { origin: Origin; size?: number; open?: boolean }) {
  const half = size / 2
  const name = origin.toLowerCase()
  const look = open ? `stroke-origin-${name} fill-paper` : `fill-origin-${name}`
  const common = { className: look, strokeWidth: open ? 1.5 : undefined }

  switch (origin) {
    case 'AI':
      return <rect {...common} x={-half} y={-half} width={size} height={size} rx={0.5} />
    case 'HUMAN':
      return <circle {...common} r={half + 0.2} />
    case 'MIXED':
      return <path {...common} d={`M0 ${-half - 1} ${half + 1} 0 0 ${half + 1} ${-half - 1} 0Z`} />
    case 'UNKNOWN':
      return <path {...common} strokeLinejoin="round" d={`M0 ${-half} ${half + 0.3} ${half - 0.6}H${-half - 0.3}Z`} />
  }
}

export function OriginGlyph({ origin }: { origin: Origin }) {
  return (
    <svg
      viewBox="-6 -6 12 12"
      width="12"
      height="12"
      aria-hidden="true"
      className="inline-block flex-none align-[-0.1em]"
    >
      <OriginShape origin={origin} />
    </svg>
  )
}
