import { useEffect, useId } from 'react'
import { dropKeys, holdKeys, type KeyUse } from './held-keys'

/** The single keys of a part of the page, for whoever has them on; `of` names the part on the sheet of keys. */
export function useKeys(of: string, uses: readonly KeyUse[]) {
  const id = useId()

  // After every render: what a key does is what the page shows now.
  useEffect(() => holdKeys(id, { of, uses }))
  useEffect(() => () => dropKeys(id), [id])
}
