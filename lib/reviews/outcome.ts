type Review = {
  approvedAt: string | null
  rounds: number | null
  changeRequests: number | null
}

/** Whether the first answer that decided was a yes: no change was requested and there was one round. null: not known, or not reviewed. */
export function isCleanFirstApproval({ approvedAt, rounds, changeRequests }: Review): boolean | null {
  if (rounds === 0) return null
  if ((rounds ?? 0) > 1 || (changeRequests ?? 0) > 0) return false
  if (rounds === null || changeRequests === null) return null
  return approvedAt !== null
}

/** From when it was opened until it was approved; null where one of the two is not known. */
export function hoursToApproval(openedAt: string | null, approvedAt: string | null): number | null {
  if (!openedAt || !approvedAt) return null
  const ms = Date.parse(approvedAt) - Date.parse(openedAt)
  return ms < 0 ? null : Math.round(ms / 36_000) / 100
}
