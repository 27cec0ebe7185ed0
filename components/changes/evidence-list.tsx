import { EvidenceChips } from '@/components/origins/evidence-chips'
import { Moment } from '@/components/ui/moment'
import { evidenceSays, speaksFor } from '@/lib/origins/evidence-words'
import type { Origin } from '@/lib/origins/origin'
import type { StoredEvidence } from '@/lib/origins/stored-evidence'

/** Why the change is held to be of its origin: the heaviest reason first, each with what its kind says. */
export function EvidenceList({ evidence, zone }: { evidence: readonly StoredEvidence[]; zone: string }) {
  return (
    <ol className="border-b border-rule">
      {evidence.map((row, index) => (
        <li key={index} className="border-t border-rule py-3 first:border-t-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <EvidenceChips evidence={[row]} />
            <span className="text-ink-2">{evidenceSays(row.kind)}</span>
            <span className="text-small text-ink-3">{SPEAKS_FOR[speaksFor(row)]}</span>
          </p>
          {row.detail && (
            <p className="mt-1.5 max-w-[60em] font-mono text-small break-words text-ink-2">{row.detail}</p>
          )}
          <p className="mt-1 text-small text-ink-3">
            {whereFrom(row).map((words) => `${words} · `)}
            seen <Moment at={row.seenAt} zone={zone} year />
          </p>
        </li>
      ))}
    </ol>
  )
}

const SPEAKS_FOR: Record<Origin, string> = {
  AI: 'speaks for AI',
  HUMAN: 'speaks for a human',
  MIXED: 'speaks for both together',
  UNKNOWN: 'decides nothing by itself',
}

function whereFrom({ seenIn, model, confidence }: StoredEvidence): string[] {
  return [
    ...(model ? [`model ${model}`] : []),
    ...(confidence === null ? [] : [`confidence ${confidence}`]),
    ...(seenIn ? [`in ${seenIn.slice(0, 12)}`] : []),
  ]
}
