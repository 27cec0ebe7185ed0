const WAIT_MS = 10_000

let typed = ''
let stop = () => {}

/**
 * Keeps what is typed between the key that opens a field and the field: heard before anybody else hears it, because on
 * the page below each letter may be a key that decides something.
 */
export function holdTyped(): void {
  stop()
  typed = ''
  const begun = performance.now()
  const hold = (event: KeyboardEvent) => {
    if (event.timeStamp - begun > WAIT_MS) return stop()
    const { key, ctrlKey, metaKey, altKey, isTrusted, repeat } = event
    const isWritten = key.length === 1 && !ctrlKey && !metaKey && !altKey
    if (!isWritten && key !== 'Backspace' && key !== 'Enter') return

    event.preventDefault()
    event.stopImmediatePropagation()
    if (!isTrusted || repeat) return
    if (isWritten) typed += key
    else if (key === 'Backspace') typed = typed.slice(0, -1)
  }
  addEventListener('keydown', hold, true)
  stop = () => removeEventListener('keydown', hold, true)
}

/** Gives it to the field, or to nobody; from here on keys go where the focus is. */
export function takeTyped(): string {
  stop()
  const taken = typed
  typed = ''
  return taken
}
