/** The key that does it, beside the words that do. */
export function Key({ children }: { children: string }) {
  return (
    <kbd aria-hidden="true" className="ml-2 rounded-mark border border-current px-1 font-sans text-micro coarse:hidden">
      {children}
    </kbd>
  )
}
