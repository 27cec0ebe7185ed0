const SLOW_MS = 1_000

/** Where progress goes: commands whose answer is read by other programs keep standard output for it. */
let out = process.stdout

export function sayOn(stream) {
  out = stream
}

export function say(line = '') {
  out.write(`${line}\n`)
}

/**
 * Does the work and says how long it took; a work that takes its time is announced. What it returns as `skip` was
 * already done and is not worth a line.
 */
export async function step(label, work) {
  const begun = Date.now()
  const announce = setTimeout(() => say(`… ${label}`), SLOW_MS)
  try {
    const outcome = await work()
    if (outcome !== SKIPPED) say(`✓ ${label} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
    return outcome
  } finally {
    clearTimeout(announce)
  }
}

export const SKIPPED = Symbol('nothing to do')
