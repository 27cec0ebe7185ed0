import { lazy, type ReactNode, Suspense } from 'react'
import type { Option } from './pick'
import { useWanted } from './use-wanted'

const FindMenu = lazy(() => import('./find-menu').then((menu) => ({ default: menu.FindMenu })))

const LOOK = 'pick inline max-w-full text-left !whitespace-normal break-words coarse:py-1.5'

/** A word that can be exchanged for one of many: what is typed narrows them. */
export function Find({
  label,
  options,
  value,
  onPick,
  look = LOOK,
  children,
}: {
  label: string
  options: readonly Option<string>[]
  value: string
  onPick: (value: string) => void
  /** Where it is no word of a sentence. */
  look?: string
  children: ReactNode
}) {
  const { wanted, takeOver, trigger } = useWanted()
  const chosen = options.find((option) => option.value === value)?.label ?? value
  const name = chosen ? `${label}: ${chosen}` : label
  const still = (
    <button type="button" aria-haspopup="dialog" aria-expanded={false} aria-label={name} className={look} {...trigger}>
      {children}
    </button>
  )

  return (
    <Suspense fallback={still}>
      {wanted === 'no' ? (
        still
      ) : (
        <FindMenu
          name={name}
          label={label}
          look={look}
          options={options}
          value={value}
          onPick={onPick}
          isOpen={wanted === 'open'}
          takeOver={takeOver}
        >
          {children}
        </FindMenu>
      )}
    </Suspense>
  )
}
