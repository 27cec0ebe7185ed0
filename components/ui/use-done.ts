import { say } from './said'

/** Runs what somebody pressed, and says afterwards what came of it. */
export function useDone(after: () => Promise<unknown> | void) {
  return async function run(work: () => Promise<unknown>, words: string, undo?: () => void): Promise<void> {
    try {
      await work()
      say({ words, ...(undo && { undo }) })
    } catch (error) {
      say({ problem: (error as Error).message })
    }
    await after()
  }
}
