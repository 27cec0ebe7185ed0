import type { QueryClient } from '@tanstack/react-query'
import { say } from '@/components/ui/said'
import { takeBackOf } from '@/lib/quick-log/take-back'
import type { Posted } from '@/lib/quick-log/post'
import type { Unsent } from '@/lib/quick-log/unsent'

/** Says what it is called now, with the way there and the way back. */
export function sayLogged(
  client: QueryClient,
  { path, item, words }: Unsent,
  { id, number }: Posted & { is: 'logged' },
  isLate = false,
): void {
  const again = () => {
    for (const queryKey of [['incidents'], ['work-logs'], ['sources']]) void client.invalidateQueries({ queryKey })
  }
  const key = path === '/incidents' ? `INC-${number}` : typeof item.incident === 'string' ? item.incident : null
  const takeBack = takeBackOf(path, id)
  const undo = () =>
    void takeBack?.().then(
      () => {
        again()
        say({ words: `${key} is set aside: it is in no list and no figure.` })
      },
      () => say({ problem: `${key} could not be taken back. It stays as it was logged.` }),
    )
  again()
  say({
    ...(isLate && { id: item.externalId }),
    words: `${path === '/incidents' ? key : `${words[0]!.toUpperCase()}${words.slice(1)}`} ${path === '/incidents' ? 'is' : 'are'} logged${isLate ? ', now that the server answers' : ''}.`,
    ...(key && { link: { href: `/incidents/${key}`, name: `Open ${key}` } }),
    ...(takeBack && { undo }),
  })
}
