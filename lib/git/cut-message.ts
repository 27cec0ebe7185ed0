import { bodyLines } from '@/lib/origins/read-lines'
import { readLine } from '@/lib/origins/read-line'

/**
 * A message of at most `longest` characters. The lines that tell of its origin are kept wherever they stand, so that
 * whoever reads the short message comes to the same decision.
 */
export function cutMessage(message: string, longest: number): string {
  if (message.length <= longest) return message

  const marks = new Set<string>()
  for (const line of bodyLines(message)) {
    if (marks.size < 50 && line.length <= 300 && readLine(line)) marks.add(line)
  }
  const kept = [...marks].join('\n')
  const head = message.slice(0, Math.max(0, longest - kept.length - 2))

  return `${head.slice(0, head.lastIndexOf('\n') + 1) || head}\n${kept}`.slice(0, longest).toWellFormed()
}
