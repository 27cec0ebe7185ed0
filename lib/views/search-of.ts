/** What of an address is a question to keep: without what says that none is kept, and in one order. */
export function searchOf(asked: URLSearchParams): string {
  const kept = new URLSearchParams([...asked].filter(([name]) => name !== 'view'))
  kept.sort()
  return kept.toString()
}
