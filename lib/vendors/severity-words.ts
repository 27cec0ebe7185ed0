/** What alerting tools and trackers call how bad it is. An organisation may say otherwise, and other words say nothing. */
export const SEVERITY_WORDS: Readonly<Record<string, string>> = {
  ...meaning('SEV1', ['critical', 'crit', 'page', 'fatal', 'emergency', 'disaster', 'blocker', 'highest', 'urgent']),
  ...meaning('SEV2', ['high', 'error', 'major']),
  ...meaning('SEV3', ['warning', 'warn', 'medium', 'moderate', 'minor']),
  ...meaning('SEV4', ['info', 'information', 'informational', 'notice', 'debug', 'low', 'lowest', 'trivial']),
  ...ranked(['p', 'p-', 's', 'sev', 'sev-', 'sev ', 'severity ', 'severity-', 'priority ', 'priority-']),
}

function meaning(severity: string, words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, severity]))
}

/** `P0` to `P5`, as everybody counts: what is above the first or below the fourth is in it. */
function ranked(prefixes: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    prefixes.flatMap((prefix) =>
      [0, 1, 2, 3, 4, 5].map((rank) => [`${prefix}${rank}`, `SEV${Math.min(Math.max(rank, 1), 4)}`]),
    ),
  )
}
