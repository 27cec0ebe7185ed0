import clsx from 'clsx'
import type { Severity } from '@/lib/incidents/incident'

const LOOKS: Record<Severity, string> = {
  SEV1: 'border-signal bg-signal text-on-signal',
  SEV2: 'border-signal text-signal',
  SEV3: 'border-control text-ink-2',
  SEV4: 'border-dashed border-control text-ink-2',
}

/** A digit in a box; its outline says how grave without its colour. A dash where nobody said. */
export function SeverityBox({ severity }: { severity: Severity | null }) {
  return (
    <span
      className={clsx(
        'inline-grid size-5 flex-none place-items-center rounded-[3px] border text-small font-semibold leading-none',
        severity ? LOOKS[severity] : 'border-transparent text-ink-3',
      )}
    >
      <span aria-hidden="true">{severity?.slice(-1) ?? '–'}</span>
      <span className="sr-only">{severity ? `Severity ${severity.slice(-1)}` : 'No severity given'}</span>
    </span>
  )
}
