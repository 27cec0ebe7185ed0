import { useState } from 'react'

export type Marks = ReturnType<typeof useMarks>

const NONE: ReadonlyMap<string, string> = new Map()

/** What somebody just said of rows, by their ids. Null takes a mark off. */
export function useMarks() {
  const [all, setAll] = useState(NONE)

  function put(ids: readonly string[], words: string | null): void {
    setAll((held) => {
      const marked = new Map(held)
      for (const id of ids) {
        if (words) marked.set(id, words)
        else marked.delete(id)
      }
      return marked
    })
  }
  return { all, put, clear: () => setAll(NONE) }
}
