import { useState } from 'react'

export type Done = { words: string; undo?: () => void } | { problem: string }

/** Runs what somebody pressed, and holds what to say of it afterwards. */
export function useDone(after: () => Promise<unknown> | void) {
  const [done, setDone] = useState<Done | null>(null)

  async function run(work: () => Promise<unknown>, words: string, undo?: () => void) {
    try {
      await work()
      setDone({ words, ...(undo && { undo }) })
    } catch (error) {
      setDone({ problem: (error as Error).message })
    }
    await after()
  }
  return { done, run }
}
