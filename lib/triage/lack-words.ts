import type { Lack } from '@/lib/incidents/incident'

export const LACK_WORDS: Record<Lack, string> = {
  SEVERITY: 'severity',
  ORIGIN: 'origin',
  CAUSE: 'cause',
  HOURS: 'hours',
}

/** "No severity, no cause". */
export function lacksInWords(lacks: readonly Lack[]): string {
  const words = lacks.map((lack) => `no ${LACK_WORDS[lack]}`).join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
