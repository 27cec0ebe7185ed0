import { lazy, Suspense, useState } from 'react'
import { FIELD_WORDS } from '@/lib/edits/said-words'
import type { Edit } from '@/lib/edits/use-edit'

const ClashDialog = lazy(() => import('./clash-dialog').then((dialog) => ({ default: dialog.ClashDialog })))

/** What two people said of the same field, one after the other; put off, it stays in sight until it is decided. */
export function Clashes({ edit }: { edit: Edit }) {
  const [later, setLater] = useState<unknown>(null)
  const [open] = edit.open
  if (!open) return null

  return (
    <>
      <p role="alert" className="mb-4 border-l-[3px] border-signal py-1 pl-3">
        {FIELD_WORDS[open.clash.field]} is not saved: somebody said otherwise meanwhile. What you wrote is kept.{' '}
        <button type="button" className="pick" onClick={() => setLater(null)}>
          Decide
        </button>
      </p>
      {later !== open && (
        <Suspense fallback={null}>
          <ClashDialog key={open.clash.field} open={open} edit={edit} onClose={() => setLater(open)} />
        </Suspense>
      )}
    </>
  )
}
