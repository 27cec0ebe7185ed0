import type { Tool } from './tool'
import { TOOLS } from './table'

type Named = { name: string; email: string }

/** The tool or bot behind a name and e-mail. The e-mail decides; a name alone never does, since people are called Devin and Claude. */
export function findIdentity({ name, email }: Named): Tool | null {
  const address = email.trim().toLowerCase()
  const candidates = byLogin.get(loginOf(address)) ?? byId.get(githubIdOf(address)) ?? byEmail.get(address)

  return best(candidates, name) ?? (isUnlistedBot(address) ? UNLISTED_BOT : null)
}

/** The tool or bot behind a login that only an app can hold. */
export function findLogin(login: string): Tool | null {
  const key = login.toLowerCase()

  return byLogin.get(key)?.[0] ?? (key.endsWith('[bot]') ? UNLISTED_BOT : null)
}

const UNLISTED_BOT: Tool = { id: 'automation', name: 'Automation', role: 'automation', seen: 'commits' }

// People cannot have brackets in a login, so a bot's login is as good as its id, and better where an action
// commits under the id of github-actions with its own login.
function loginOf(address: string): string {
  const login = /^(?:\d+\+)?([^@+]+\[bot\])@/.exec(address)?.[1]

  return login ?? ''
}

function githubIdOf(address: string): number {
  return Number(/^(\d{1,12})\+[^@]+@users\.noreply\.github\.com$/.exec(address)?.[1] ?? Number.NaN)
}

function best(candidates: readonly Tool[] | undefined, name: string): Tool | null {
  const fits = (tool: Tool) => !tool.named || name.trim().toLowerCase().startsWith(tool.named)

  return candidates?.find((tool) => tool.named && fits(tool)) ?? candidates?.find(fits) ?? null
}

function isUnlistedBot(address: string): boolean {
  return (
    loginOf(address) !== '' ||
    address.startsWith('github-actions@') ||
    // Access tokens of GitLab projects and groups commit under an account like this.
    /^(project|group)_?\d+_bot[^@]*@noreply\./.test(address)
  )
}

function index<Key>(keysOf: (tool: Tool) => readonly Key[] | undefined): Map<Key, Tool[]> {
  const map = new Map<Key, Tool[]>()
  for (const tool of TOOLS) {
    for (const key of keysOf(tool) ?? []) map.set(key, [...(map.get(key) ?? []), tool])
  }
  return map
}

const byEmail = index((tool) => tool.emails)
const byId = index((tool) => tool.githubIds)
const byLogin = index((tool) => tool.logins)
