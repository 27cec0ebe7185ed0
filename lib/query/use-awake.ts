import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False on the server and in the first render in the browser, true from then on. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
