import { parseArgs } from 'node:util'
import { findField, ImportKind } from '@/lib/imports/fields'
import type { Mapping } from '@/lib/imports/map-columns'
import type { DateOrder } from '@/lib/imports/read-time'
import { Source } from '@/lib/ingest/fields'
import { isZone } from '@/lib/time/zone'
import { UsageError, type Terminal } from '../command'

export type ImportOptions = {
  path: string
  kind?: ImportKind
  map: Mapping
  means: Record<string, Record<string, string>>
  source?: string
  zone: string | null
  dates: DateOrder | null
  errors: string
  url: string
  token: string
  isDryRun: boolean
  isJson: boolean
}

export const USAGE = `npm run cli -- import FILE [options]
  --kind KIND               incidents, changes, deployments or work-logs (default: told by its columns)
  --map FIELD=COLUMN        which column holds a field; as often as needed
  --means FIELD:WORD=VALUE  what a word of the file means, such as severity:Urgent=SEV1
  --source NAME             what the rows are written as (default: the tool they are from, or import)
  --zone ZONE               of times without one, such as Europe/Berlin
  --dates ORDER             dmy or mdy: what comes first in 03/04/2026
  --errors FILE             where rows that were not taken are written (default: FILE.errors.csv)
  --url URL                 where Aftermerge runs (AFTERMERGE_URL, or http://127.0.0.1:3000)
  --token TOKEN             who is sending (AFTERMERGE_TOKEN)
  --dry-run                 read and judge every row, and send nothing
  --json                    print the summary as JSON

FILE is CSV, JSON or JSONL of any size. Sent twice it says nothing new, so one that was killed is run again.
Ends with 0 when all was taken, 2 when it cannot be done as asked, 3 when the server cannot be
reached or refuses, 4 when it took some and rejected others.`

/** Throws a UsageError with a sentence for whatever cannot be carried out. */
export function readOptions(args: string[], env: Terminal['env']): ImportOptions {
  const { values, positionals } = parse(args)
  if (values.help) throw new UsageError(USAGE)
  const [path] = positionals
  if (positionals.length !== 1 || !path) throw new UsageError(`Give one file.\n\n${USAGE}`)

  const token = values.token ?? env.AFTERMERGE_TOKEN ?? ''
  const isDryRun = values['dry-run'] ?? false
  if (token === '' && !isDryRun)
    throw new UsageError('Give a token with --token or AFTERMERGE_TOKEN, or try --dry-run, which sends nothing.')

  return {
    path,
    kind: kind(values.kind),
    map: Object.fromEntries((values.map ?? []).map(pair)),
    means: meanings(values.means ?? []),
    source: source(values.source),
    zone: zone(values.zone),
    dates: dates(values.dates),
    errors: values.errors ?? `${path}.errors.csv`,
    url: address(values.url ?? env.AFTERMERGE_URL ?? 'http://127.0.0.1:3000'),
    token,
    isDryRun,
    isJson: values.json ?? false,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        map: { type: 'string', multiple: true },
        means: { type: 'string', multiple: true },
        source: { type: 'string' },
        zone: { type: 'string' },
        dates: { type: 'string' },
        errors: { type: 'string' },
        url: { type: 'string' },
        token: { type: 'string' },
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

function kind(value: string | undefined): ImportKind | undefined {
  if (value === undefined) return undefined
  const read = ImportKind.safeParse(value)
  if (!read.success) throw new UsageError(`--kind is one of ${ImportKind.options.join(', ')}.`)
  return read.data
}

function pair(text: string): [field: string, column: string] {
  const [field = '', ...column] = text.split('=')
  if (!ImportKind.options.some((some) => findField(some, field)) || column.length === 0)
    throw new UsageError(`--map ${text} is not a field of ours, an equals sign and a column.`)
  return [field, column.join('=')]
}

function meanings(texts: readonly string[]): Record<string, Record<string, string>> {
  const means: Record<string, Record<string, string>> = {}
  for (const text of texts) {
    const [, field, word, value] = /^(\w+):(.+)=(\w*)$/.exec(text) ?? []
    if (!field || !word || value === undefined)
      throw new UsageError(`--means ${text} is not a field, a word and a value, such as severity:Urgent=SEV1.`)
    means[field] = { ...means[field], [word]: value }
  }
  return means
}

function source(value: string | undefined): string | undefined {
  if (value !== undefined && !Source.safeParse(value).success)
    throw new UsageError('--source is not a name of 1 to 64 characters.')
  return value
}

function zone(value: string | undefined): string | null {
  if (value === undefined) return null
  if (!isZone(value)) throw new UsageError('--zone is not a time zone such as Europe/Berlin.')
  return value
}

function dates(value: string | undefined): DateOrder | null {
  if (value === undefined) return null
  if (value !== 'dmy' && value !== 'mdy')
    throw new UsageError('--dates is dmy, the day first, or mdy, the month first.')
  return value
}

function address(value: string): string {
  if (!URL.canParse(value) || !/^https?:/.test(value)) throw new UsageError(`${value} is not a web address.`)

  return value.replace(/\/+$/, '')
}
