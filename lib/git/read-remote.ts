type Remote = { host: string | null; path: string }

/** `owner/repository` from the address of a remote, or the last folder of a local one. What may be a password is dropped. */
export function nameOfRemote(address: string): string | null {
  const { host, path } = readRemote(address)

  return (host ? path : path.split('/').at(-1)) || null
}

/** Where a known host shows the repository. */
export function webAddress(address: string): string | null {
  const { host, path } = readRemote(address)

  return host === 'github.com' || host === 'gitlab.com' ? `https://${host}/${path}` : null
}

/** The page of a change at its host. */
export function webAddressOf(web: string, change: { sha: string; number?: number }): string {
  const isGitLab = web.startsWith('https://gitlab.com/')
  if (change.number) return `${web}${isGitLab ? '/-/merge_requests/' : '/pull/'}${change.number}`

  return `${web}${isGitLab ? '/-' : ''}/commit/${change.sha}`
}

function readRemote(address: string): Remote {
  const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/:]*)(?::\d+)?\/(.*)$/i.exec(address)
  if (url) return { host: url[1]?.toLowerCase() || null, path: tidy(url[2] ?? '') }

  const scp = /^(?:[^/@:]+@)?([^/:]{2,}):(?!\\)(.*)$/.exec(address)
  if (scp) return { host: scp[1]?.toLowerCase() ?? null, path: tidy(scp[2] ?? '') }
  return { host: null, path: tidy(address.replaceAll('\\', '/')) }
}

function tidy(path: string): string {
  return path
    .replace(/^\/+/, '')
    .replace(/\/+$/, '')
    .replace(/\/?\.git$/, '')
}
