const inHand = new Map<string, number>()

/** Somebody changes this here, and has on screen what is not sent yet: until the answer is called it is asked for by nobody else. */
export function takeInHand(name: string): () => void {
  inHand.set(name, (inHand.get(name) ?? 0) + 1)
  return () => {
    const left = (inHand.get(name) ?? 1) - 1
    if (left > 0) inHand.set(name, left)
    else inHand.delete(name)
  }
}

export function isInHand(name: unknown): boolean {
  return typeof name === 'string' && inHand.has(name)
}
