/** What ICU lists under the name of long ago, and what the IANA database calls it now. Both are the same zone. */
const RENAMED: readonly (readonly [before: string, now: string])[] = [
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]

export function currentName(zone: string): string {
  return RENAMED.find(([before]) => before === zone)?.[1] ?? zone
}

/** Every name of a zone that was renamed, the current one first. */
export function namesOf(zone: string): string[] {
  const pair = RENAMED.find((names) => names.includes(zone))
  return pair ? [pair[1], pair[0]] : [zone]
}

/** The zones to choose from, each once and by its current name; `chosen` is among them whatever it is. */
export function zoneChoices(chosen: string | null): string[] {
  const listed = ['UTC', ...Intl.supportedValuesOf('timeZone'), ...(chosen ? [chosen] : [])]
  return [...new Set(listed.map(currentName))].sort()
}
