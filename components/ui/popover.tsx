import { lazy, type ReactNode, Suspense } from 'react'
import { useWanted } from './use-wanted'

const PopoverSheet = lazy(() => import('./popover-sheet').then((sheet) => ({ default: sheet.PopoverSheet })))

/** A word that opens a sheet beside it. `children` is given the way to close it. */
export function Popover({
  word,
  label,
  look,
  title,
  children,
}: {
  word: ReactNode
  label: string
  look: string
  title: string
  children: (close: () => void) => ReactNode
}) {
  const { wanted, takeOver, trigger } = useWanted()
  const still = (
    <button type="button" aria-haspopup="dialog" aria-expanded={false} aria-label={label} className={look} {...trigger}>
      {word}
    </button>
  )

  return (
    <Suspense fallback={still}>
      {wanted === 'no' ? (
        still
      ) : (
        <PopoverSheet
          word={word}
          label={label}
          look={look}
          title={title}
          isOpen={wanted === 'open'}
          takeOver={takeOver}
        >
          {children}
        </PopoverSheet>
      )}
    </Suspense>
  )
}
