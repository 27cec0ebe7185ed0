const WAIT_MS = 5_000

let early: KeyboardEvent[] = []

/** Keeps what is pressed before who hears keys is loaded: a key that is shown on the page should not be lost. */
export function holdEarlyKeys(): () => void {
  const hold = (event: KeyboardEvent) => {
    if (event.isTrusted && !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey) early.push(event)
  }
  document.addEventListener('keydown', hold)
  return (stop = () => document.removeEventListener('keydown', hold))
}

/** Presses again what nobody took and somebody takes by now; once a part of the page hears keys, none is early. */
export function pressAgain(isTaken: (key: string) => boolean, isLast: boolean): void {
  if (isLast) stop()
  let isGoing = false
  const waiting = early.filter((event) => !event.defaultPrevented && performance.now() - event.timeStamp < WAIT_MS)
  const ripe = waiting.filter(({ key }) => {
    const was = isGoing
    isGoing = key.toLowerCase() === 'g'
    return was || isGoing || isTaken(key.toLowerCase())
  })
  early = isLast ? [] : waiting.filter((event) => !ripe.includes(event))
  for (const { target, key, code, shiftKey } of ripe)
    target?.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }))
}

let stop = () => {}
