import clsx from 'clsx'
import { ORIGIN_LABELS } from '@/lib/origins/label'
import type { Origin } from '@/lib/origins/origin'
import { OriginGlyph } from './origin-glyph'

const LOOKS: Record<Origin, string> = {
  AI: 'border-transparent bg-ai-wash text-ai-text',
  HUMAN: 'border-transparent bg-human-wash text-human-text',
  MIXED: 'border-transparent bg-mixed-wash text-mixed-text',
  UNKNOWN: 'border-rule-strong text-unknown-text',
}

/** Who wrote the code. A dashed outline is a machine's guess, a solid one a person's word. */
export function OriginChip({ origin, guess = false }: { origin: Origin; guess?: boolean }) {
  return (
    <span
      className={clsx(
        'inline-flex h-6 items-center gap-1.5 rounded-control border px-2 text-small whitespace-nowrap',
        LOOKS[origin],
        guess && 'border-dashed !border-control',
      )}
    >
      <OriginGlyph origin={origin} />
      {ORIGIN_LABELS[origin]}
    </span>
  )
}
