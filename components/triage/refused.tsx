import { counted } from '@/lib/format'
import type { Refusal } from '@/lib/triage/bulk-words'

const SAID_AT_ONCE = 3

/** Why rows were refused, each by its name. */
export function Refused({ refusals }: { refusals: readonly Refusal[] }) {
  const [some, rest] = [refusals.slice(0, SAID_AT_ONCE), refusals.slice(SAID_AT_ONCE)]

  return (
    <div role="alert" className="mt-1.5 max-h-32 overflow-y-auto text-signal empty:hidden">
      {some.map((refusal) => (
        <One key={refusal.key} refusal={refusal} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary className="cursor-pointer py-1">and {counted(rest.length, 'other')}</summary>
          {rest.map((refusal) => (
            <One key={refusal.key} refusal={refusal} />
          ))}
        </details>
      )}
    </div>
  )
}

function One({ refusal: { key: name, why } }: { refusal: Refusal }) {
  return (
    <p className="break-words">
      <span className="font-mono">{name}</span>: {why}
    </p>
  )
}
