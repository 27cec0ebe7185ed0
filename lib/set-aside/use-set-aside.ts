import { useQueryClient } from '@tanstack/react-query'
import type { Said } from '@/lib/causes/use-say'
import { takeInHand } from '@/lib/query/in-hand'
import { send } from '@/lib/query/send'
import type { SetAsideWord } from './set-aside'

export type SetAsideBy = ReturnType<typeof useSetAside>

/** Takes an incident out of the figures, or counts it again; said and to be taken back. */
export function useSetAside(name: string, tell: (said: Said) => void) {
  const client = useQueryClient()

  return async function say(word: SetAsideWord, undo: SetAsideWord | null): Promise<void> {
    const letGo = takeInHand(name)
    try {
      await send('PUT', `/incidents/${name}/set-aside`, word)
      tell({ words: wordsOf(word), ...(undo && { undo: () => void say(undo, null) }) })
    } catch (error) {
      tell({ problem: (error as Error).message })
    }
    letGo()
    await client.invalidateQueries()
  }
}

function wordsOf(word: SetAsideWord): string {
  if (word.as === null) return 'It counts again.'
  return word.as === 'DUPLICATE'
    ? `It is a duplicate of ${word.of} and counts no more.`
    : 'It is no incident and counts no more.'
}
