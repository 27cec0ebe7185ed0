import type { Nameable } from './entry'

/** A handle for each name: the first name where it is the only one, else as much of the name as tells them apart. */
export function withHandles(people: readonly { id: string; name: string }[]): Nameable[] {
  const taken = new Set<string>()
  return people.map(({ id, name }) => {
    const parts = name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? ['somebody']
    const handle = firstFree(parts, taken)
    taken.add(handle)
    return { id, name, handle }
  })
}

function firstFree(parts: string[], taken: Set<string>): string {
  const whole = parts.join('.')
  const names = parts.map((_, at) => parts.slice(0, at + 1).join('.'))
  let free = names.find((name) => !taken.has(name))
  for (let at = 2; !free; at += 1) free = taken.has(`${whole}.${at}`) ? undefined : `${whole}.${at}`
  return free
}
