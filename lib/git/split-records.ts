/**
 * Splits output in which every field ends with NUL into records of a fixed number of fields. NUL is the one byte that
 * neither messages, names nor paths can hold, so nothing in them can be taken for a separator.
 */
export async function* splitRecords(chunks: AsyncIterable<Buffer>, fieldsPerRecord: number): AsyncGenerator<string[]> {
  let record: string[] = []
  for await (const field of splitFields(chunks)) {
    record.push(field)
    if (record.length < fieldsPerRecord) continue
    yield record
    record = []
  }
}

/** The fields of such output. Bytes that are no UTF-8 become U+FFFD: old histories hold Latin-1 without saying so. */
export async function* splitFields(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let parts: Buffer[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, at))
      yield Buffer.concat(parts).toString('utf8')
      parts = []
      from = at + 1
    }
    if (from < chunk.length) parts.push(chunk.subarray(from))
  }
}
