import { Presets, SingleBar } from 'cli-progress'
import type { Terminal } from '../command'

export type Progress = { at: (bytes: number, rows: number) => void; stop: () => void }

const LINES = 10

/** A bar where somebody watches, some plain lines where nobody does: how far into the file, and how many rows. */
export function showProgress(totalBytes: number, { isInteractive, err }: Terminal): Progress {
  return isInteractive ? bar(totalBytes) : lines(totalBytes, err)
}

function bar(totalBytes: number): Progress {
  const drawn = new SingleBar(
    { format: 'Importing {bar} {percentage}% · {rows} rows', stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  )
  drawn.start(totalBytes, 0, { rows: 0 })
  return { at: (bytes, rows) => drawn.update(bytes, { rows }), stop: () => drawn.stop() }
}

function lines(totalBytes: number, say: (line: string) => void): Progress {
  let told = 0
  const at = (bytes: number, rows: number) => {
    const tenths = Math.floor((bytes / totalBytes) * LINES)
    if (tenths <= told || rows === 0) return
    told = tenths
    say(`Read ${tenths * (100 / LINES)} % of the file, ${rows} rows sent`)
  }
  return { at, stop: () => undefined }
}
