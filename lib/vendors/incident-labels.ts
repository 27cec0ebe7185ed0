/** Labels by which people call an issue an incident, where the tracker has no type for it. */
const INCIDENT = [/^incident$/i, /^(?:type|kind|category)\s*[:/]+\s*incident$/i]
/** `severity:critical`, `severity/2`, `sev1`, `SEV-2`: what has a severity is an incident, too. */
const SEVERITY = /^(?:severity\s*[:/_-]+\s*|(?=sev(?:erity)?[\s_-]*\d)(?:sev(?:erity)?)[\s_-]*)(\S.*)$/i
const LONGEST = 300
const NAMED = /^(service|team)\s*[:/]+\s*(\S.*)$/i

/** What the labels of an issue say, in place of the fields that a tracker does not have. */
export type Labelled = { isIncident: boolean; severity?: string; service?: string; team?: string }

export function labelled(names: readonly string[]): Labelled {
  const said: Labelled = { isIncident: names.some(callsIncident) }
  for (const name of names) {
    // A longer one is no label of this kind, and a million colons would be looked at for hours.
    if (name.length > LONGEST) continue
    const word = SEVERITY.exec(name.trim())?.[1]
    if (word !== undefined) {
      said.isIncident = true
      said.severity ??= /^\d+$/.test(word) ? `sev${word}` : word
    }
    const [, field, value] = NAMED.exec(name.trim()) ?? []
    if (field && value) said[field.toLowerCase() as 'service' | 'team'] ??= value
  }
  return said
}

export function callsIncident(label: string): boolean {
  return INCIDENT.some((form) => form.test(label.trim()))
}

/** Where a reader puts them, for the mapping to find. */
export const LABELLED_PATHS = {
  severity: ['labelled.severity'],
  service: ['labelled.service'],
  team: ['labelled.team'],
}
