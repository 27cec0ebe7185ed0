import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitRecords } from './split-records'

async function split(chunks: Buffer[], fields: number): Promise<string[][]> {
  const records: string[][] = []
  for await (const record of splitRecords(asStream(chunks), fields)) records.push(record)
  return records
}

async function* asStream(chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}

test('records come out as they went in, wherever the stream is cut and whatever a field holds', async () => {
  const field = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u0000', ''))
  const record = fc.tuple(field, field, field)

  await fc.assert(
    fc.asyncProperty(fc.array(record), fc.array(fc.nat(200)), async (records, cuts) => {
      const bytes = Buffer.from(
        records
          .flat()
          .map((text) => `${text}\u0000`)
          .join(''),
      )
      const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
      const chunks = at.slice(1).map((end, index) => bytes.subarray(at[index], end))

      expect(await split(chunks, 3)).toEqual(records)
    }),
  )
})

test('separators of other formats are text like any other', async () => {
  expect(await split([Buffer.from('a\u001fb\u001e\n\u0000---\u0000')], 2)).toEqual([['a\u001fb\u001e\n', '---']])
})

test('bytes that are no UTF-8 cost a letter, not the record', async () => {
  const latin1 = Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0])

  expect(await split([latin1], 1)).toEqual([['Gr\ufffd\ufffde']])
})
