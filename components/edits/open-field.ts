const WAIT_MS = 5_000

/** Opens a field by a key as a hand would: the first on the page that edits it, as soon as it is there. */
export function openField(field: string): void {
  stopWaiting()
  const control = controlOf(field)
  if (control) return open(control)

  const observer = new MutationObserver(() => {
    const arrived = controlOf(field)
    if (!arrived) return
    stopWaiting()
    open(arrived)
  })
  const timer = setTimeout(() => stopWaiting(), WAIT_MS)
  stopWaiting = () => {
    observer.disconnect()
    clearTimeout(timer)
  }
  // Whoever goes on to something else does not want it opened any more.
  document.addEventListener('keydown', () => stopWaiting(), { once: true, capture: true })
  observer.observe(document.body, { subtree: true, childList: true })
}

let stopWaiting = () => {}

function controlOf(field: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`button[data-edits="${field}"], [data-edits="${field}"] button`)
}

function open(control: HTMLElement): void {
  control.scrollIntoView({ block: 'nearest' })
  control.closest('[data-edits]')?.setAttribute('data-by-key', '')
  control.focus()
  if (control.getAttribute('aria-haspopup') === 'listbox') {
    control.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }))
  } else control.click()
}
