import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { IncidentDetail } from '@/lib/incidents/incident'
import type { SetAsideBy } from '@/lib/set-aside/use-set-aside'

const SetAsideSheet = lazy(() => import('./set-aside-sheet').then((sheet) => ({ default: sheet.SetAsideSheet })))

export function SetAside({ incident, say }: { incident: IncidentDetail; say: SetAsideBy }) {
  const [isOpen, setOpen] = useState(false)

  return (
    <>
      <Button onClick={() => setOpen(true)}>Set aside</Button>
      {isOpen && (
        <Suspense fallback={null}>
          <SetAsideSheet incident={incident} say={say} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
