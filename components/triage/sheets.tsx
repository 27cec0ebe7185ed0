import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { incidentQuery } from '@/lib/incidents/queries'
import type { SetAsideWord } from '@/lib/set-aside/set-aside'
import type { Decisions } from '@/lib/triage/use-decisions'

const SetAsideSheet = lazy(() =>
  import('@/components/set-aside/set-aside-sheet').then((sheet) => ({ default: sheet.SetAsideSheet })),
)
const LinkChangeSheet = lazy(() =>
  import('@/components/causes/link-change-sheet').then((sheet) => ({ default: sheet.LinkChangeSheet })),
)

export type SheetName = 'duplicate' | 'other'

/** What a decision needs more words for: of which it is a duplicate, which other change did it. */
export function Sheets({
  name,
  open,
  decisions,
  onClose,
}: {
  name: string
  open: SheetName
  decisions: Decisions
  onClose: () => void
}) {
  const { data: incident } = useQuery(incidentQuery(name))
  if (!incident) return null

  return (
    <Suspense fallback={null}>
      {open === 'duplicate' ? (
        <SetAsideSheet
          incident={incident}
          say={async (word: SetAsideWord) => (word.as === null ? undefined : decisions.putAside(word))}
          onClose={onClose}
        />
      ) : (
        <LinkChangeSheet incident={incident} say={decisions.say} onClose={onClose} />
      )}
    </Suspense>
  )
}
