import { Presets, SingleBar } from 'cli-progress'
import type { Terminal } from '../command'

export type Progress = { step: () => void; stop: () => void }

const LINES = 10

/** A bar where somebody watches, some plain lines where nobody does. */
export function showProgress(total: number, { isInteractive, err }: Terminal): Progress {
  return isInteractive ? bar(total) : lines(total, err)
}

function bar(total: number): Progress {
  const drawn = new SingleBar(
    { format: 'Reading {bar} {percentage}% · {value} of {total} commits', stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  )
  drawn.start(total, 0)
  return { step: () => drawn.increment(), stop: () => drawn.stop() }
}

function lines(total: number, say: (line: string) => void): Progress {
  const every = Math.max(1_000, Math.ceil(total / LINES))
  let read = 0
  const step = () => {
    read += 1
    if (read % every === 0) say(`Read ${read} of ${total} commits`)
  }
  return { step, stop: () => undefined }
}
