const OLDEST = 150000

/** Settings without which a commit that was answered can be lost. Anything but "off" waits for this disk. */
const MUST_NOT_BE_OFF = ['fsync', 'full_page_writes', 'synchronous_commit']

/**
 * Why this server can't keep our promise that what is answered is on disk, as a sentence; null when it can.
 * Asked at start and by the readiness probe, since all three can be changed while the server runs.
 * @param {(sql: string) => Promise<{ rows: { name: string, setting: string }[] }>} query
 * @returns {Promise<string | null>}
 */
export async function findDurabilityFault(query) {
  const names = [...MUST_NOT_BE_OFF, 'server_version', 'server_version_num'].map((name) => `'${name}'`)
  const { rows } = await query(`select name, setting from pg_settings where name in (${names.join(', ')})`)
  const setting = Object.fromEntries(rows.map((row) => [row.name, row.setting]))

  if (Number(setting.server_version_num) < OLDEST) {
    return `This is PostgreSQL ${setting.server_version}; Aftermerge needs 15 or newer.`
  }
  const off = MUST_NOT_BE_OFF.filter((name) => setting[name] === 'off')
  if (off.length === 0) return null

  const [are, them] = off.length === 1 ? ['is', 'it'] : ['are', 'them']
  return `Postgres may lose what it has confirmed: ${off.join(' and ')} ${are} off. Turn ${them} on; Aftermerge does not run without.`
}
