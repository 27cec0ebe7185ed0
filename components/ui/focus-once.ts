/** A ref for a trigger that takes the place of one that had the focus: it takes that over, once. */
export function focusOnce(): (element: HTMLElement | null) => void {
  let isTaken = false
  return (element) => {
    if (!element || isTaken) return
    isTaken = true
    element.focus({ preventScroll: true })
  }
}
