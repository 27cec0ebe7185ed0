/** What somebody looks for: an incident by its number, or those that hold all of some words. */
export type Sought = { number: number } | { words: string[] }

/** The last word may be its beginning alone, as it is while somebody is still typing. */
export function sought(text: string): Sought {
  const number = /^(?:INC-|#)0*([1-9][0-9]{0,8})$/i.exec(text.trim())?.[1]
  return number ? { number: Number(number) } : { words: text.split(/\s+/).filter(Boolean) }
}
