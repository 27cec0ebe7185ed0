/**
 * The minutes that somebody typed: "45", "45m", "1h", "1h30", "1 h 30 min", "1:30", "1.5h". Null: it is no duration. A bare
 * number is minutes.
 */
export function durationIn(typed: string): number | null {
  const text = typed.trim().toLowerCase().replace(',', '.')
  const whole = /^(\d{1,4})\s*(?:m|min|mins|minutes?)?$/.exec(text)
  if (whole) return positive(Number(whole[1]))

  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text)
  if (clock) return positive(Number(clock[1]) * 60 + Number(clock[2]))

  const hours = /^(\d{1,2}(?:\.\d{1,2})?)\s*(?:h|hours?|hrs?)\s*(?:(\d{1,2})\s*(?:m|min|minutes?)?)?$/.exec(text)
  return hours ? positive(Math.round(Number(hours[1]) * 60) + Number(hours[2] ?? 0)) : null
}

function positive(minutes: number): number | null {
  return minutes > 0 ? minutes : null
}
