import clsx from 'clsx'
import { lazy, type ReactNode, Suspense } from 'react'
import { useWanted } from './use-wanted'

export type Option<Value extends string> = {
  value: Value
  label: string
  short?: string
  hint?: string
  disabled?: boolean
}

const PickMenu = lazy(() => import('./pick-menu').then((menu) => ({ default: menu.PickMenu })))

/**
 * A word of a sentence that can be exchanged for another. `label` names it for those who do not see the sentence;
 * `word` stands in where a sign says it.
 */
export function Pick<Value extends string>({
  label,
  options,
  value,
  onPick,
  word,
  shown: drawn,
  look: given,
}: {
  label: string
  options: readonly Option<Value>[]
  value: Value
  onPick: (value: Value) => void
  word?: ReactNode
  /** In place of the label of what is chosen, where it is drawn as well. */
  shown?: ReactNode
  /** Where it is no word of a sentence. */
  look?: string
}) {
  const { wanted, takeOver, trigger } = useWanted()
  const chosen = options.find((option) => option.value === value)
  const look = given
    ? given
    : word
      ? 'grid size-full place-items-center text-ink-2 hover:text-ink'
      : 'pick inline coarse:py-1.5'
  const shown = word ?? drawn ?? <Chosen option={chosen} value={value} />
  const name = chosen || value ? `${label}: ${chosen?.label ?? value}` : label

  const still = (
    <button
      type="button"
      role="combobox"
      aria-haspopup="listbox"
      aria-expanded={false}
      aria-label={name}
      className={look}
      {...trigger}
    >
      {shown}
    </button>
  )

  return (
    <Suspense fallback={still}>
      {wanted === 'no' ? (
        still
      ) : (
        <PickMenu
          name={name}
          look={look}
          options={options}
          value={value}
          onPick={(picked) => onPick(picked as Value)}
          isOpen={wanted === 'open'}
          takeOver={takeOver}
        >
          {shown}
        </PickMenu>
      )}
    </Suspense>
  )
}

/** On a phone a word may be shorter. */
function Chosen({ option, value }: { option: Option<string> | undefined; value: string }) {
  return (
    <>
      <span className={clsx(option?.short && 'phone:hidden')}>{option?.label ?? value}</span>
      {option?.short && <span className="hidden phone:inline">{option.short}</span>}
    </>
  )
}
