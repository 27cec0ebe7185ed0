import { say } from './say.mjs'

/**
 * The last thing that a start says: where it is and how to get in.
 * @param {{ site: string, warning: string | null, firstVisit: string | null, token: string | null,
 *   signIns: import('./sign-ins.mjs').SignIn[] }} what
 */
export function announce({ site, warning, firstVisit, signIns, token }) {
  say()
  say(`Aftermerge is ready at ${site}`)
  if (warning) say(`  ${warning}`)
  if (!firstVisit && !token) return

  say()
  if (firstVisit) say(`  First visit   ${firstVisit}`)
  for (const line of asColumns(signIns)) say(`  ${line}`)
  if (token) {
    say()
    say(`  Token   ${token}`)
    say(`  Try     curl -H "Authorization: Bearer ${token}" "${site}/api/v1/incidents?limit=3"`)
  }
  say()
}

function asColumns(signIns) {
  if (signIns.length === 0) return []
  const rows = [
    ['Sign in as', 'e-mail', 'password'],
    ...signIns.map(({ says, email, password }) => [says, email, password]),
  ]
  const widths = [0, 1].map((at) => Math.max(...rows.map((row) => row[at].length)))
  return rows.map(([says, email, password]) => `${says.padEnd(widths[0])}   ${email.padEnd(widths[1])}   ${password}`)
}
