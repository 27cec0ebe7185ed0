import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Say } from '@/lib/causes/use-say'
import type { IncidentDetail } from '@/lib/incidents/incident'

const LinkChangeSheet = lazy(() => import('./link-change-sheet').then((sheet) => ({ default: sheet.LinkChangeSheet })))

/** A change that nothing suggests, found and linked by hand. */
export function LinkChange({ incident, say }: { incident: IncidentDetail; say: Say }) {
  const [isOpen, setOpen] = useState(false)

  return (
    <>
      <Button onClick={() => setOpen(true)}>Link a change</Button>
      {isOpen && (
        <Suspense fallback={null}>
          <LinkChangeSheet incident={incident} say={say} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
