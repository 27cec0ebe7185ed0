import type { Site } from './site'

/** Text in every shape in which it could lie about. */
export function shapesOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [
    secret,
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    encodeURIComponent(secret),
  ]
}

export function holdsSecret(text: string, secret: string): boolean {
  return shapesOf(secret).some((shape) => text.includes(shape))
}

/** Every row of every table as text, one text a table; bytes are in hex. */
export async function dumpOf({ sql }: Site): Promise<Map<string, string>> {
  const tables = await sql(`
    select table_schema as schema, table_name as name
      from information_schema.tables
     where table_schema in ('public', 'aftermerge_jobs') and table_type = 'BASE TABLE'`)
  const dump = new Map<string, string>()
  for (const { schema, name } of tables) {
    const [row] = await sql(`select string_agg(row_to_json(t)::text, E'\\n') as text from "${schema}"."${name}" t`)
    dump.set(String(name), String(row!.text ?? ''))
  }
  return dump
}

/** What the tokens and passwords of the principals are, by whose. */
export function secretsOf({ people }: Site): Map<string, string> {
  return new Map(
    Object.entries(people).flatMap(([name, { headers, ...rest }]) => [
      ...(headers.authorization
        ? [[`the token of ${name}`, headers.authorization.slice('Bearer '.length)] as const]
        : []),
      ...(headers.cookie
        ? [[`the cookie of ${name}`, headers.cookie.slice(headers.cookie.indexOf('=') + 1)] as const]
        : []),
      ...('credentials' in rest ? [[`the password of ${name}`, rest.credentials.password] as const] : []),
    ]),
  )
}
