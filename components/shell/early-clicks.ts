const WAIT_MS = 15_000

type EarlyClick = { button: HTMLButtonElement; at: number }

declare global {
  interface Window {
    takeEarlyClick?: () => EarlyClick | undefined
  }
}

/**
 * Runs before anything else on the page, and keeps the last button that was clicked before React listened: what is on
 * the page can be clicked before its scripts are there. React marks the document it listens on; from then on it hears
 * a click itself, also on what it has not woken yet.
 */
export const HOLD_EARLY_CLICK = `(() => {
  let early
  const isHeard = () => Object.keys(document).some((key) => key.startsWith('_reactListening'))
  const hold = ({ target, isTrusted, timeStamp }) => {
    const button = isTrusted && target instanceof Element && target.closest('button[type=button]')
    if (button && !isHeard()) early = { button, at: timeStamp }
  }
  document.addEventListener('click', hold, true)
  window.takeEarlyClick = () => {
    document.removeEventListener('click', hold, true)
    return early
  }
})()`

/** Clicks once more what was clicked too early, unless that is so long ago that nobody waits for it. */
export function clickAgain(): void {
  const early = window.takeEarlyClick?.()
  delete window.takeEarlyClick
  if (early?.button.isConnected && performance.now() - early.at < WAIT_MS) early.button.click()
}
