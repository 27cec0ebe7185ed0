import { say } from './say.mjs'

/**
 * The last thing that a start says: where it is and how to get in.
 * @param {{ site: string, warning: string | null, firstVisit: string | null, token: string | null,
 *   signIns: import('./sign-ins.mjs').SignIn[] }} what
 */
export function announce({ site, warning, firstVisit, signIns, token }) {
  const said = [
    [`Aftermerge is ready at ${site}`, ...(warning ? [`  ${warning}`] : [])],
    firstVisit ? [`  First visit   ${firstVisit}`] : [],
    asColumns(signIns),
    token ? [`  Token   ${token}`, `  Try     ${curlOf(site, token)}`] : [],
  ]
  const parts = said.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  say(`\n${parts.join('\n\n')}\n`)
}

function curlOf(site, token) {
  return `curl -H "Authorization: Bearer ${token}" "${site}/api/v1/incidents?limit=3"`
}

function asColumns(signIns) {
  if (signIns.length === 0) return []
  const rows = [
    ['Sign in as', 'e-mail', 'password'],
    ...signIns.map(({ says, email, password }) => [says, email, password]),
  ]
  const widths = [0, 1].map((at) => Math.max(...rows.map((row) => row[at].length)))
  return rows.map(([says, email, password]) => `  ${says.padEnd(widths[0])}   ${email.padEnd(widths[1])}   ${password}`)
}
