const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** The origins that are us: the one that was named and, on this machine, its other names. */
export function originsOf(baseUrl: string): string[] {
  const { origin, protocol, hostname, port } = new URL(baseUrl)
  if (!isLoopback(hostname)) return [origin]
  return LOOPBACK.map((name) => `${protocol}//${name}${port && `:${port}`}`)
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}
