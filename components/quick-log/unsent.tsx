import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Whose } from '@/components/shell/overlays'
import { say } from '@/components/ui/said'
import { dropUnsent, readUnsent, watchUnsent } from '@/lib/quick-log/unsent'
import { sayLogged } from './say-logged'

const FIRST_MS = 2_000
const LAST_MS = 60_000
const AWAY = { is: 'later' } as const

/** Sends what is kept here as soon as the server answers: when the network is back, and now and then until it does. */
export function Unsent({ whose: { id } }: { whose: Whose }) {
  const client = useQueryClient()

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let wait = FIRST_MS
    let isBusy = false

    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void sendAll(), wait)
      wait = Math.min(wait * 2, LAST_MS)
    }
    const sendAll = async () => {
      if (isBusy || readUnsent(id).length === 0) return
      isBusy = true
      // Where it cannot even be loaded, the server is away as well.
      const loaded = await import('@/lib/quick-log/post').catch(() => null)
      let isAway = false
      for (const unsent of readUnsent(id)) {
        const posted = loaded ? await loaded.post(unsent) : AWAY
        isAway = posted.is === 'later'
        if (isAway) break
        dropUnsent(id, unsent.item.externalId)
        if (posted.is === 'logged') sayLogged(client, unsent, posted, true)
        if (posted.is === 'refused')
          say({ id: unsent.item.externalId, problem: `${unsent.words} was refused and is not logged: ${posted.why}` })
      }
      isBusy = false
      if (isAway) later()
    }
    const soon = () => {
      wait = FIRST_MS
      void sendAll()
    }

    soon()
    window.addEventListener('online', soon)
    const unwatch = watchUnsent(later)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', soon)
      unwatch()
    }
  }, [id, client])

  return null
}
