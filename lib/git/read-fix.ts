import { bodyLines, readTrailer } from '@/lib/origins/read-lines'

const MOST_NAMED = 100

/**
 * The commits that a message says it fixes: `Fixes: <sha> ("subject")`, as the Linux kernel writes it. Numbers of issues
 * do not count, for an issue names no code; nor does a short value of digits alone, which may be one.
 */
export function readFix(message: string): string[] {
  const shas = bodyLines(message).flatMap((line) => {
    const trailer = readTrailer(line)
    return trailer?.key === 'fixes' ? shaIn(trailer.value) : []
  })
  return [...new Set(shas)].slice(0, MOST_NAMED)
}

function shaIn(value: string): string[] {
  const sha = /^(?:commit )?([0-9a-f]{7,64})(?=$|[\s,("'])/i.exec(value)?.[1]?.toLowerCase()

  return sha && (sha.length >= 12 || /[a-f]/.test(sha)) ? [sha] : []
}
