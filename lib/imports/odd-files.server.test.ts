import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { someone } from '@/lib/causes/causes-factory.server'
import { importFile } from '@/scripts/cli/import'
import { freshDatabase } from '@/scripts/postgres/test-database'
import { checkImport } from './check.server'
import { createImport } from './create.server'
import { type Import, NewImport, PART_BYTES } from './import'
import { problemsCsv } from './problems-csv.server'
import { putPart } from './put-part.server'

freshDatabase()

let lea: Actor
const folder = mkdtempSync(join(tmpdir(), 'odd-files-'))
beforeAll(async () => void (lea = await someone('Lea', 'LEAD')))
afterAll(() => rmSync(folder, { recursive: true }))

async function upload(bytes: Buffer): Promise<Import> {
  let now = await createImport({ name: 'odd', size: bytes.length }, lea, 'r')
  const { id, parts } = now
  for (let part = 0; part < parts; part += 1)
    now = await putPart({ id, part }, bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES), lea)
  return now
}

/** What the command line says of it: its refusal, or the problems that it wrote. */
async function told(bytes: Buffer): Promise<string> {
  const path = join(folder, 'odd')
  writeFileSync(path, bytes)
  const out: string[] = []
  const say = (line: string) => void out.push(line)
  const args = [path, '--dry-run', '--zone', 'UTC', '--errors', join(folder, 'errors.csv')]
  const code = await importFile(args, { out: say, err: say, env: {}, isInteractive: false }).catch(
    (error: Error) => error.message,
  )
  return typeof code === 'string' ? code : `${code}: ${out.join(' ')}`
}

const HEADER = 'title,started at'
const TIME = '2026-03-04T05:06:07Z'
const deep = '['.repeat(100_000) + ']'.repeat(100_000)
const deepObject = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)
const json = (more: string) => `{"title":"Fire","started at":"${TIME}"${more}}`
const csvOf = (...rows: string[]) => Buffer.from([HEADER, ...rows].join('\n'))
const utf16 = Buffer.from(`${HEADER}\nFire,${TIME}`, 'utf16le')
const begins = (...bytes: number[]) => Buffer.concat([Buffer.from(bytes), Buffer.alloc(200, 0x41)])
const columns = Array.from({ length: 10_000 }, (_, at) => `c${at}`)

const DEEP = 'None of its rows can be read. Line 1: This row has more than 100 levels within each other.'
const WORKBOOK = 'The file is a workbook, as of Excel. Save what is in it as CSV in UTF-8, and bring that.'
const UTF_8 = 'The file is not UTF-8. Save it as UTF-8, and try again.'
const UTF_16 = 'The file is in UTF-16. Save it as UTF-8, and try again.'
const NO_OBJECT = 'None of its rows can be read. Line 1: This is not a JSON object.'
const NO_LIST = 'There are no rows in the file: it holds no list of JSON objects, or an empty one.'
const BLANK = 'The file holds nothing but blanks.'
const COLUMNS = 'The file has 10000 columns; 500 are the most.'

const UNREADABLE: [what: string, bytes: Buffer, says: string][] = [
  ['100,000 lists within each other in a value', Buffer.from(`[${json(`,"x":${deep}`)}]`), DEEP],
  ['100,000 lists within each other for a title', Buffer.from(`[{"title":${deep},"started at":"${TIME}"}]`), DEEP],
  ['100,000 objects within each other', Buffer.from(`[${json(`,"x":${deepObject}`)}]`), DEEP],
  ['100,000 lists within each other and nothing else', Buffer.from(deep), NO_OBJECT],
  [
    'a line of 1.5 million characters',
    csvOf(`${'a'.repeat(1_500_000)},${TIME}`),
    'Row 2 of the file, that of the column names being the first, is longer than 1,000,000 characters, or opens a quote that is never closed.',
  ],
  [
    'an object of 1.5 million characters',
    Buffer.from(`{"title":"${'a'.repeat(1_500_000)}"}`),
    'None of its rows can be read. Line 1: This row is longer than 1,000,000 characters.',
  ],
  ['a NUL within a text of JSON', Buffer.from(`[${json('').replace('Fire', 'Fi\0re')}]`), NO_OBJECT],
  ['nothing but NULs', Buffer.alloc(1_000), 'The file holds nothing but zeros.'],
  ['bytes that are no UTF-8', Buffer.concat([csvOf('Fi'), Buffer.from([0xff, 0xfc])]), UTF_8],
  ['Latin-1', Buffer.from(`${HEADER}\nFür,${TIME}`, 'latin1'), UTF_8],
  ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), UTF_16],
  ['UTF-16 with its mark, the large end first', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16]), UTF_16],
  ['UTF-16 without its mark', utf16, UTF_16],
  ['gzip', gzipSync(csvOf(`Fire,${TIME}`)), 'The file is packed with gzip. Unpack it, and bring what is in it.'],
  ['a workbook of Excel', Buffer.concat([begins(0x50, 0x4b, 3, 4), Buffer.from('[Content_Types].xml')]), WORKBOOK],
  ['another zip archive', begins(0x50, 0x4b, 3, 4), 'The file is a zip archive. Unpack it, and bring what is in it.'],
  [
    'an old workbook of Excel',
    begins(0xd0, 0xcf, 0x11, 0xe0),
    'The file is one of Excel or another Office program. Save what is in it as CSV in UTF-8, and bring that.',
  ],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'The file is a PDF. Save what is in it as CSV in UTF-8, and bring that.'],
  [
    'the page of a sign-in',
    Buffer.from('\n<!DOCTYPE html><html>Sign in</html>'),
    'The file is a web page. Bring what is downloaded as CSV or JSON.',
  ],
  ['XML', Buffer.from('<?xml version="1.0"?><a/>'), 'The file is XML. Bring what is downloaded as CSV or JSON.'],
  ['blanks', Buffer.from(' \n  \n'), BLANK],
  ['a mark of UTF-8 and no more', Buffer.from('\uFEFF'), BLANK],
  [
    'only a header',
    Buffer.from(`${HEADER}\n`),
    'There are no rows in the file: nothing stands below its line of column names.',
  ],
  ['an empty list', Buffer.from('[]'), NO_LIST],
  ['an envelope of an empty list', Buffer.from('{"total":0,"items":[]}'), NO_LIST],
  ['a list of numbers', Buffer.from('[1,2,3]'), NO_OBJECT],
  [
    'JSON that is cut off',
    Buffer.from('[{"title":"Fire"'),
    'The file ends before its JSON does: what begins on line 1 is open.',
  ],
  ['10,000 columns', Buffer.from(`${columns.join(',')}\n${columns.join(',')}`), COLUMNS],
  [
    '10,000 columns in JSON',
    Buffer.from(JSON.stringify([Object.fromEntries(columns.map((column) => [column, 1]))])),
    COLUMNS,
  ],
  [
    'a quote within a cell',
    csvOf(`Fi"re,${TIME}`),
    'Line 2 has a quote within a cell that is not quoted. Quote the whole cell, and double the quotes in it.',
  ],
  [
    'something behind a quoted cell',
    csvOf(`"Fi"re,${TIME}`),
    'Line 2 has something behind the quote that closes a cell. Double the quotes within a quoted cell.',
  ],
  [
    'a quote that is never closed',
    csvOf(`Smoke,${TIME}`, `"Fire,${TIME}`),
    'Row 3 of the file, that of the column names being the first, opens a quote that is never closed.',
  ],
]

describe('a file that cannot be read says why in a sentence, in the browser as at the terminal', () => {
  test.each(UNREADABLE)('%s', async (_, bytes, says) => {
    expect(await upload(bytes)).toMatchObject({ status: 'FAILED', problem: says })
    expect(await told(bytes)).toBe(says)
  })

  test('an empty file', async () => {
    expect(NewImport.safeParse({ name: 'empty.csv', size: 0 }).error?.issues).toMatchObject([
      { path: ['size'], message: 'is 0: an empty file has no rows' },
    ])
    expect(await told(Buffer.alloc(0))).toMatch(/odd is empty\.$/)
  })
})

const READABLE: [what: string, bytes: Buffer, rows: number, problems: string[]][] = [
  ['a mark of UTF-8', Buffer.from(`\uFEFF${HEADER}\nFire,${TIME}`), 1, []],
  ['a mark of UTF-8 before JSON', Buffer.from(`\uFEFF[${json('')}]`), 1, []],
  ['lines that end in CRLF', Buffer.from(`${HEADER}\r\nFire,${TIME}\r\nSmoke,${TIME}\r\n`), 2, []],
  ['lines that end in CR', Buffer.from(`${HEADER}\rFire,${TIME}\rSmoke,${TIME}\r`), 2, []],
  ['lines that end in all three ways', Buffer.from(`${HEADER}\nFire,${TIME}\r\nAsh,${TIME}\rSmoke,${TIME}\n`), 3, []],
  ['objects on lines that end in CR', Buffer.from(`${json('')}\r${json('')}`), 2, []],
  [
    'a NUL within a cell, a time and a name, which is left out',
    Buffer.from(`ti\0tle,started at\nFi\0re,${TIME}\0`),
    1,
    [],
  ],
  [
    'a NUL written out in JSON, which is left out',
    Buffer.from(`[${json(',"x\\u0000":"\\u0000"').replace('Fire', 'Fi\\u0000re')}]`),
    1,
    [],
  ],
  [
    'half a letter of two halves',
    Buffer.from(`[${json(',"x\\ud800":"\\ud800"').replace('Fire', 'Fi\\ud800re')}]`),
    1,
    ['1,title,Fi\ufffdre,holds a NUL or half a surrogate pair'],
  ],
  [
    'a row of too many levels beside one that is none',
    Buffer.from(`${json(`,"x":${deep}`)}\n${json('')}`),
    2,
    ['1,,,This row has more than 100 levels within each other.'],
  ],
  [
    'JSON of too many levels in a cell',
    Buffer.from(`${HEADER},causes\nFire,${TIME},"${deep}"`),
    1,
    [`2,causes,${'['.repeat(200)},has too many levels within each other`],
  ],
  [
    'a row that is longer than any beside one that is none',
    Buffer.from(`${json(`,"x":"${'a'.repeat(1_000_000)}"`)}\n${json('')}`),
    2,
    ['1,,,"This row is longer than 1,000,000 characters."'],
  ],
  [
    'lines that are no objects between those that are',
    Buffer.from(`${json('')}\nnone\n{"title":"open\n${json('')}`),
    4,
    ['2,,,This is not a JSON object.', '3,,,This is not a JSON object.'],
  ],
  [
    'a comma that nobody quoted',
    csvOf(`Fire, and smoke,${TIME}`, `Fire,${TIME},,`),
    2,
    ['2,,,"This row has 3 cells, and the first line names 2 columns."'],
  ],
  [
    'a first line that is longer than what is looked at',
    Buffer.from(`${json(`,"x":"${'a'.repeat(70_000)}"`)}\n${json('')}`),
    2,
    [],
  ],
]

describe('a file that is odd and can be read is read, and each row that cannot says why', () => {
  test.each(READABLE)('%s', async (_, bytes, rows, problems) => {
    const ready = await upload(bytes)
    expect(ready).toMatchObject({ status: 'READY', problem: null })
    expect(await checkImport(ready.id, lea)).toMatchObject({ rows, rejected: problems.length })
    expect((await problemsCsv(ready.id, lea)).trim().split('\r\n').slice(1)).toEqual(problems)
    expect(await told(bytes)).toMatch(new RegExp(`^${problems.length > 0 ? 4 : 0}: Read ${rows} rows`))
  })
})
