import { describe, expect, test } from 'vitest'
import type { Form } from './detect-format'
import { type ReadRow, readRows } from './read-rows.server'
import { UnreadableFile } from './unreadable-file'

/** The bytes in pieces of a few, so that every boundary falls somewhere. */
async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

async function read(text: string | Uint8Array, form: Partial<Form>, size = 3): Promise<ReadRow[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const rows: ReadRow[] = []
  for await (const row of readRows(pieces(bytes, size), { format: 'csv', delimiter: ',', ...form })) rows.push(row)
  return rows
}

describe('the rows of a file', () => {
  test('come from CSV with quotes, breaks within cells, a mark at the beginning and each its line', async () => {
    const text = '\uFEFFid,title\r\n1,"a ""b"", c"\r\n2,"two\r\nlines ü€😀"\r\n\r\n3,last'
    for (const size of [1, 2, 7, 1000])
      expect(await read(text, {}, size)).toEqual([
        { line: 2, row: { id: '1', title: 'a "b", c' } },
        { line: 3, row: { id: '2', title: 'two\r\nlines ü€😀' } },
        { line: 6, row: { id: '3', title: 'last' } },
      ])
  })

  test('tell columns of one name apart', async () => {
    expect(await read('Labels,Labels\na,b', {})).toEqual([{ line: 2, row: { Labels: 'a', 'Labels (2)': 'b' } }])
  })

  test('come from a list, from an envelope and from lines of JSON', async () => {
    const rows = [
      { line: 1, row: { a: '}]"\\', l: [1] } },
      { line: 1, row: { a: 2 } },
    ]
    expect(await read(JSON.stringify(rows.map(({ row }) => row)), { format: 'json' })).toEqual(rows)
    expect(await read(JSON.stringify({ n: { x: 1 }, items: rows.map(({ row }) => row) }), { format: 'json' })).toEqual(
      rows,
    )
    const lines = rows.map(({ row }) => JSON.stringify(row)).join('\n')
    expect(await read(lines, { format: 'jsonl' })).toEqual([rows[0], { line: 2, row: { a: 2 } }])
  })

  test('name what lies within an object as well', async () => {
    const [read1] = await read('[{"service":{"summary":"Mail"}}]', { format: 'json' })
    expect(read1).toMatchObject({ row: { 'service.summary': 'Mail' } })
  })

  test('come from the first list of objects in an envelope, and of each envelope where one follows the other', async () => {
    const page = (key: string) =>
      JSON.stringify({ names: { a: { b: 1 } }, none: [], issues: [{ key }], schema: { x: { type: 'y' } }, more: [{}] })
    expect(await read(`${page('A-1')}\n${page('A-2')}`, { format: 'json' })).toEqual([
      { line: 1, row: { key: 'A-1' } },
      { line: 2, row: { key: 'A-2' } },
    ])
  })

  test('name what lies two levels down where it says something, and the first of a list', async () => {
    const issue = {
      key: 'OPS-1',
      fields: {
        priority: { name: 'High', iconUrl: 'x' },
        components: [{ name: 'Till' }, { name: 'Mail' }],
        none: null,
      },
    }
    const [row] = await read(JSON.stringify([issue]), { format: 'json' })
    expect(row).toEqual({
      line: 1,
      row: {
        ...issue,
        'fields.priority': issue.fields.priority,
        'fields.priority.name': 'High',
        'fields.components': issue.fields.components,
        'fields.components[0].name': 'Till',
      },
    })
  })

  test('keep every digit of an id that is larger than a number can hold', async () => {
    const text = '[{"id":12345678901234567890,"of":{"n":12345678901234567891},"x":0.12345678901234567}]'
    expect(await read(text, { format: 'json' })).toMatchObject([
      { row: { id: '12345678901234567890', 'of.n': '12345678901234567891', x: 0.12345678901234567 } },
    ])
  })

  test('end with a sentence where the file cannot be read', async () => {
    await expect(read(Buffer.from([0x61, 0x0a, 0xff, 0xfe, 0x0a]), {})).rejects.toThrow(UnreadableFile)
    await expect(read('a\n"open', {})).rejects.toThrow(UnreadableFile)
    await expect(read('[{"a":1}', { format: 'json' })).rejects.toThrow(UnreadableFile)
    await expect(read('{"a":1', { format: 'jsonl' })).rejects.toThrow(UnreadableFile)
  })
})
