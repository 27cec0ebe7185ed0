/** The name, where nothing leads on from it. */
export function Wordmark() {
  return <span className="font-serif text-finding font-semibold tracking-[-0.02em]">Aftermerge</span>
}
