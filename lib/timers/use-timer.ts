import { useQueryClient } from '@tanstack/react-query'
import { duration } from '@/lib/format-duration'
import { api } from '@/lib/query/api'
import { asJson } from '@/lib/query/send'
import { timerQuery } from './queries'
import { type TimerStart, TimerStopped } from './timer'

type Said = { words: string } | { problem: string }

/** Starts and stops one's timer, and says what came of it. */
export function useTimer(tell: (said: Said) => void) {
  const client = useQueryClient()

  async function run(init: RequestInit, words: (stopped: TimerStopped) => string, search = '') {
    try {
      const stopped = await api(TimerStopped, `/me/timer${search}`, init)
      const { timer, timeZone } = stopped
      client.setQueryData(timerQuery().queryKey, { timer, timeZone })
      tell({ words: words(stopped) })
    } catch (error) {
      tell({ problem: (error as Error).message })
    }
    await client.invalidateQueries()
  }

  return {
    start: (wish: TimerStart) =>
      run({ method: 'PUT', ...asJson(wish) }, (stopped) => ['The timer runs.', loggedWords(stopped)].join(' ').trim()),
    stop: () => run({ method: 'DELETE' }, (stopped) => loggedWords(stopped) || 'No timer ran.'),
    discard: () => run({ method: 'DELETE' }, () => 'Discarded: nothing is logged.', '?discard=yes'),
  }
}

function loggedWords({ logged, isCapped }: TimerStopped): string {
  if (!logged) return ''
  const on = logged.incident ? ` on ${logged.incident}` : ''
  return isCapped
    ? `It ran for more than a day: 24\u00a0h are logged${on}. Set the entry right.`
    : `${duration(logged.minutes)} logged${on}.`
}
