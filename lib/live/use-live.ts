import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isInHand } from '@/lib/query/in-hand'
import { concerns, type News } from './concerns'
import { connection } from './connection'
import { sayLost } from './lost'

/** What is done together is read again once. */
const GATHER_MS = 100

/**
 * Keeps what is shown up to date. While nobody looks at the page it holds no connection, for a browser has few of them,
 * and catches up as soon as somebody does.
 */
export function useLive(since: number): void {
  const client = useQueryClient()

  useEffect(() => {
    const gather = gathering((news) => takeIn(client, news))
    const { open, close } = connection(since, gather.add, sayLost)
    const look = () => (document.hidden ? close() : open())
    look()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('online', look)

    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('online', look)
      gather.stop()
      close()
      sayLost(false)
    }
    // Where the page began is of interest once: what came later was heard.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [client])
}

function takeIn(client: QueryClient, news: News[]): void {
  for (const when of ['now', 'later'] as const) {
    void client.invalidateQueries({
      predicate: ({ queryKey }) => !isInHand(queryKey[1]) && news.some((one) => concerns(one, queryKey) === when),
      refetchType: when === 'now' ? 'active' : 'none',
    })
  }
}

function gathering(give: (news: News[]) => void) {
  const gathered: News[] = []
  let timer = 0
  return {
    add(news: News) {
      gathered.push(news)
      timer ||= window.setTimeout(() => {
        timer = 0
        give(gathered.splice(0))
      }, GATHER_MS)
    },
    stop: () => clearTimeout(timer),
  }
}
