import { parseArgs } from 'node:util'
import { Slug } from '@/lib/ingest/fields'
import { UsageError, type Terminal } from '../command'

export type ScanOptions = {
  path: string
  repository?: string
  service?: string
  team?: string
  since: number
  url: string
  token: string
  isDryRun: boolean
  isJson: boolean
  isAll: boolean
  readsTelemetry: boolean
}

export const USAGE = `npm run cli -- scan PATH [options]
  --service NAME      the service the code belongs to
  --team NAME         the team that owns it
  --repository NAME   how the repository is called (default: from its remote, or its folder)
  --since DATE        only what was merged on or after this day, such as 2026-01-31
  --url URL           where Aftermerge runs (AFTERMERGE_URL, or http://127.0.0.1:3000)
  --token TOKEN       who is sending (AFTERMERGE_TOKEN)
  --no-telemetry      leave the added lines alone: logs, traces and alerts in them are not looked for
  --all               also send what the last complete scan has sent
  --dry-run           print the summary and send nothing
  --json              print the summary as JSON

Ends with 0 when all was taken, 2 when it cannot be done as asked, 3 when the server cannot be
reached or refuses, 4 when it took some and rejected others.`

const LONGEST_REPOSITORY = 150

/** Throws a UsageError with a sentence for whatever cannot be carried out. */
export function readOptions(args: string[], env: Terminal['env']): ScanOptions {
  const { values, positionals } = parse(args)
  if (values.help) throw new UsageError(USAGE)
  if (positionals.length !== 1 || !positionals[0]) throw new UsageError(`Give the path of one repository.\n\n${USAGE}`)

  const token = values.token ?? env.AFTERMERGE_TOKEN ?? ''
  const isDryRun = values['dry-run'] ?? false
  if (token === '' && !isDryRun)
    throw new UsageError('Give a token with --token or AFTERMERGE_TOKEN, or try --dry-run, which sends nothing.')
  if (values.repository && values.repository.length > LONGEST_REPOSITORY)
    throw new UsageError(`--repository is longer than ${LONGEST_REPOSITORY} characters.`)

  return {
    path: positionals[0],
    repository: values.repository || undefined,
    service: slug('--service', values.service),
    team: slug('--team', values.team),
    since: instant(values.since),
    url: address(values.url ?? env.AFTERMERGE_URL ?? 'http://127.0.0.1:3000'),
    token,
    isDryRun,
    isJson: values.json ?? false,
    isAll: values.all ?? false,
    readsTelemetry: !(values['no-telemetry'] ?? false),
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        service: { type: 'string' },
        team: { type: 'string' },
        repository: { type: 'string' },
        since: { type: 'string' },
        url: { type: 'string' },
        token: { type: 'string' },
        all: { type: 'boolean' },
        'no-telemetry': { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

function slug(option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const read = Slug.safeParse(value)
  if (!read.success) throw new UsageError(`${option} ${read.error.issues[0]?.message ?? 'is not a slug'}.`)

  return read.data
}

function instant(value: string | undefined): number {
  if (value === undefined) return -Infinity
  const time = /^\d{4}-\d{2}-\d{2}/.test(value) ? Date.parse(value) : Number.NaN
  if (Number.isNaN(time)) throw new UsageError('--since is not a day such as 2026-01-31.')

  return time
}

function address(value: string): string {
  if (!URL.canParse(value) || !/^https?:/.test(value)) throw new UsageError(`${value} is not a web address.`)

  return value.replace(/\/+$/, '')
}
