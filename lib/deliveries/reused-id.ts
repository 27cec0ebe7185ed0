const MARK = ', with another body: '

/** What a delivery is called here whose vendor gave it an id that is taken by another body. The same body again is it. */
export function renamed(deliveryId: string, bodyHash: Buffer): string {
  return `${deliveryId}${MARK}${bodyHash.toString('hex')}`
}

/** What is noted with it, beside what came of it; null where its id is its own. */
export function reusedWords(deliveryId: string): string | null {
  return deliveryId.includes(MARK) ? REUSED : null
}

const REUSED = 'Its vendor had given its id to another body before. This one is kept and read beside that one.'
