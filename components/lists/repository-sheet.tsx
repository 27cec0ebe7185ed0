import { useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { INPUT } from '@/components/ui/text-field'
import { count } from '@/lib/format'

const MOST_SHOWN = 50

/** What is entered is taken as it stands where no name is left to choose: not every repository need be in the list. */
export function RepositorySheet({
  names,
  value,
  any,
  onPick,
}: {
  names: readonly string[]
  value: string | null
  any: string
  onPick: (name: string | null) => void
}) {
  const [text, setText] = useState('')
  const wanted = text.trim().toLowerCase()
  const found = names.filter((name) => name.toLowerCase().includes(wanted))
  const shown = found.slice(0, MOST_SHOWN)
  const enter = () => wanted !== '' && onPick(found.length > 0 ? (exact(found, wanted) ?? found[0]!) : text.trim())

  return (
    <form
      role="search"
      className="mt-3 grid w-72 max-w-full gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        enter()
      }}
    >
      <input
        type="search"
        aria-label="Part of the name"
        placeholder="Part of the name"
        autoComplete="off"
        maxLength={200}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className={INPUT}
      />
      <ul aria-label="Repositories" className="-mx-3 max-h-72 overflow-y-auto">
        {wanted === '' && <Name name={any} isChosen={value === null} onPick={() => onPick(null)} />}
        {shown.map((name) => (
          <Name key={name} name={name} isChosen={name === value} onPick={() => onPick(name)} />
        ))}
      </ul>
      <p role="status" className="text-small text-ink-3">
        {found.length === 0 && wanted !== '' && 'No repository we know is called so.'}
        {found.length > shown.length && `${count(found.length - shown.length)} more; enter more of the name.`}
      </p>
    </form>
  )
}

function Name({ name, isChosen, onPick }: { name: string; isChosen: boolean; onPick: () => void }) {
  return (
    <li>
      <button
        type="button"
        aria-current={isChosen || undefined}
        onClick={onPick}
        className="grid min-h-8 w-full grid-cols-[1fr_14px] items-center gap-x-4 rounded-control px-3 py-1 text-left wrap-anywhere hover:bg-hover aria-[current]:font-medium coarse:min-h-11"
      >
        {name}
        {isChosen && <Icon name="check" />}
      </button>
    </li>
  )
}

function exact(names: readonly string[], wanted: string): string | undefined {
  return names.find((name) => name.toLowerCase() === wanted)
}
