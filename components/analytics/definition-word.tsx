import { lazy } from 'react'
import { Popover } from '@/components/ui/popover'
import type { DefinitionId } from '@/lib/analytics/definitions'

const DefinitionList = lazy(() => import('./definition-list').then((list) => ({ default: list.DefinitionList })))

/** `word`: what is read to open it, where there is no room for all of it. */
export function DefinitionWord({
  ids,
  of,
  word = 'Definition',
}: {
  ids: readonly DefinitionId[]
  of: string
  word?: string
}) {
  return (
    <Popover
      word={word}
      label={`Definition: ${of}`}
      look={word.length > 1 ? 'act' : 'act min-w-6 text-center'}
      title="What is counted"
    >
      {() => <DefinitionList ids={ids} />}
    </Popover>
  )
}
