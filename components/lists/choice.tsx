import { type Option, Pick } from '@/components/ui/pick'

const ANY = '*'

/** A word that narrows the list, or leaves it as wide as it is. */
export function Choice<Value extends string>({
  label,
  any,
  options,
  value,
  onPick,
  stop,
}: {
  label: string
  any: string
  options: readonly Option<Value>[]
  value: Value | null
  onPick: (value: Value | null) => void
  /** The stop behind the word, which must not begin a line. */
  stop: string
}) {
  return (
    <span className="whitespace-nowrap">
      <Pick<Value | typeof ANY>
        label={label}
        options={[{ value: ANY, label: any }, ...options]}
        value={value ?? ANY}
        onPick={(picked) => onPick(picked === ANY ? null : picked)}
      />
      {stop}
    </span>
  )
}

/** Words for each value of an enum, as choices in their order. */
export function choicesOf<Value extends string>(words: Record<Value, string>): Option<Value>[] {
  return Object.entries<string>(words).map(([value, label]) => ({ value: value as Value, label: label.toLowerCase() }))
}

export const ORIGIN_CHOICES: Option<'AI' | 'HUMAN' | 'MIXED' | 'UNKNOWN'>[] = [
  { value: 'AI', label: 'AI' },
  { value: 'HUMAN', label: 'human' },
  { value: 'MIXED', label: 'mixed' },
  { value: 'UNKNOWN', label: 'unknown' },
]
