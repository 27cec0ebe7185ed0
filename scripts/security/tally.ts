export type Outcome = { attempts: number; successes: string[]; figure: string }

/** Counts attacks, and those that got through. */
export class Tally {
  attempts = 0
  readonly successes: string[] = []

  attack(gotThrough: boolean, what: string): void {
    this.attempts += 1
    if (gotThrough) this.successes.push(what)
  }

  outcome(figure: string): Outcome {
    return { attempts: this.attempts, successes: this.successes, figure }
  }
}

/** Runs the work on all of them, so many at a time. */
export async function inTurns<T>(all: Iterable<T>, atATime: number, work: (each: T) => Promise<void>): Promise<void> {
  const waiting = all[Symbol.iterator]()
  const lane = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: atATime }, lane))
}

export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}
