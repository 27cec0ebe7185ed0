/** `isBack`: what it opened was left, and the focus comes back to it. */
export function Act({
  name,
  act,
  isBack = false,
  children,
}: {
  name: string
  act: () => void
  isBack?: boolean
  children: string
}) {
  return (
    <button type="button" className="act coarse:py-2.5" aria-label={name} autoFocus={isBack} onClick={act}>
      {children}
    </button>
  )
}
