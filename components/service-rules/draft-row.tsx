import { Button } from '@/components/ui/button'
import { INPUT } from '@/components/ui/text-field'
import type { Draft } from '@/lib/service-rules/draft'

const FIELDS = [
  { name: 'repository', label: 'Repository', placeholder: 'acme/*', maxLength: 200 },
  { name: 'path', label: 'Path', placeholder: 'all of it', maxLength: 300 },
  { name: 'service', label: 'Service', placeholder: 'checkout', maxLength: 64 },
] as const

/** One rule: what it says, and its place, which is moved by buttons. */
export function DraftRow({
  rule,
  at,
  isLast,
  onChange,
  onMove,
  onRemove,
}: {
  rule: Draft
  at: number
  isLast: boolean
  onChange: (rule: Draft) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}) {
  return (
    <li className="flex flex-wrap items-center gap-2 border-b border-rule pb-3">
      <div className="grid min-w-0 flex-1 basis-[26rem] grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,0.7fr)] gap-2 phone:basis-full phone:grid-cols-1">
        {FIELDS.map(({ name, label, placeholder, maxLength }) => (
          <input
            key={name}
            type="text"
            aria-label={`${label} of rule ${at + 1}`}
            placeholder={placeholder}
            maxLength={maxLength}
            autoComplete="off"
            spellCheck={false}
            className={`${INPUT} font-mono placeholder:text-ink-3`}
            value={rule[name]}
            onChange={(event) => onChange({ ...rule, [name]: event.target.value })}
          />
        ))}
      </div>
      <div className="flex gap-2">
        <Button aria-label={`Move rule ${at + 1} up`} disabled={at === 0} onClick={() => onMove(-1)}>
          Up
        </Button>
        <Button aria-label={`Move rule ${at + 1} down`} disabled={isLast} onClick={() => onMove(1)}>
          Down
        </Button>
        <Button aria-label={`Remove rule ${at + 1}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </li>
  )
}
