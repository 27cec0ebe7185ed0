import { plainButton } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import type { ViewPage } from '@/lib/views/view'
import { ViewSheet } from './view-sheet'

/** The questions that are kept for this page, and where to keep the one that is asked now. */
export function SavedViews({ page }: { page: ViewPage }) {
  return (
    <Popover word="Views" label="Saved views" look={plainButton} title="Saved views">
      {(close) => <ViewSheet page={page} close={close} />}
    </Popover>
  )
}
