import { lazy } from 'react'
import { Popover } from '@/components/ui/popover'
import type { DefinitionId } from '@/lib/analytics/definitions'

const DefinitionList = lazy(() => import('./definition-list').then((list) => ({ default: list.DefinitionList })))

export function DefinitionWord({ ids, of }: { ids: readonly DefinitionId[]; of: string }) {
  return (
    <Popover word="Definition" label={`Definition: ${of}`} look="act" title="What is counted">
      {() => <DefinitionList ids={ids} />}
    </Popover>
  )
}
