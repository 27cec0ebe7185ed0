import clsx from 'clsx'
import { evidenceName, speaksFor } from '@/lib/origins/evidence-words'
import type { Origin } from '@/lib/origins/origin'
import type { StoredEvidence } from '@/lib/origins/stored-evidence'
import { OriginGlyph } from './origin-glyph'

const LOOKS: Record<Origin, string> = {
  AI: 'border-transparent bg-ai-wash text-ai-text',
  HUMAN: 'border-transparent bg-human-wash text-human-text',
  MIXED: 'border-transparent bg-mixed-wash text-mixed-text',
  UNKNOWN: 'border-rule-strong text-unknown-text',
}

/** Findings in the order of their weight, the same one said once however many commits say it. */
export function EvidenceChips({ evidence }: { evidence: readonly StoredEvidence[] }) {
  const named = byName(evidence)
  return [...named].map(([name, rows]) => <Chip key={name} name={name} rows={rows} />)
}

/** In the hue of the origin it speaks for. A person's word has a solid outline. */
function Chip({ name, rows }: { name: string; rows: StoredEvidence[] }) {
  const origin = rows[0] ? speaksFor(rows[0]) : 'UNKNOWN'

  return (
    <span
      className={clsx(
        'inline-flex min-h-6 max-w-full items-center gap-1.5 rounded-control border px-2 text-small',
        LOOKS[origin],
        rows[0]?.kind === 'PERSON' && '!border-control',
      )}
    >
      <OriginGlyph origin={origin} />
      <span className="min-w-0 truncate">
        {name}
        {rows.length > 1 && ` ×${rows.length}`}
      </span>
    </span>
  )
}

function byName(evidence: readonly StoredEvidence[]): Map<string, StoredEvidence[]> {
  const named = new Map<string, StoredEvidence[]>()
  for (const row of evidence) named.set(evidenceName(row), [...(named.get(evidenceName(row)) ?? []), row])
  return named
}
