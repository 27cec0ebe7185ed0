const CSV_PLEASE = 'Save what is in it as CSV in UTF-8, and bring that.'
const UNPACK_PLEASE = 'Unpack it, and bring what is in it.'
const UTF_16 = 'The file is in UTF-16. Save it as UTF-8, and try again.'

/** What other files begin with, and what somebody is told who brings one. */
const FOREIGN: readonly { begins: readonly number[]; says: string }[] = [
  { begins: [0x1f, 0x8b], says: `The file is packed with gzip. ${UNPACK_PLEASE}` },
  { begins: [...'BZh'].map(code), says: `The file is packed with bzip2. ${UNPACK_PLEASE}` },
  { begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a], says: `The file is packed with xz. ${UNPACK_PLEASE}` },
  { begins: [0x28, 0xb5, 0x2f, 0xfd], says: `The file is packed with Zstandard. ${UNPACK_PLEASE}` },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], says: `The file is one of Excel or another Office program. ${CSV_PLEASE}` },
  { begins: [...'%PDF-'].map(code), says: `The file is a PDF. ${CSV_PLEASE}` },
  { begins: [...'PAR1'].map(code), says: `The file is in Parquet. ${CSV_PLEASE}` },
  { begins: [...'SQLite format 3'].map(code), says: `The file is a database of SQLite. ${CSV_PLEASE}` },
  { begins: [0xff, 0xfe], says: UTF_16 },
  { begins: [0xfe, 0xff], says: UTF_16 },
]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const WORKBOOK = /\[Content_Types\]\.xml|_rels\/|xl\/|opendocument\.spreadsheet/

/** Why a file with this beginning holds no rows that can be read; null: it may hold some. */
export function foreignFile(beginning: Uint8Array): string | null {
  const foreign = FOREIGN.find(({ begins }) => startsWith(beginning, begins))
  if (foreign) return foreign.says
  const text = Buffer.from(beginning).toString('latin1')
  if (startsWith(beginning, ZIP))
    return WORKBOOK.test(text)
      ? `The file is a workbook, as of Excel. ${CSV_PLEASE}`
      : `The file is a zip archive. ${UNPACK_PLEASE}`

  const nothings = beginning.filter((byte) => byte === 0).length
  if (nothings > 0 && nothings === beginning.length) return 'The file holds nothing but zeros.'
  // Of UTF-16 without its mark every other byte is nothing, where its letters are those of English.
  if (nothings * 4 > beginning.length) return UTF_16
  const begins = text.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (begins === '') return 'The file holds nothing but blanks.'
  if (/^<(?:!doctype\s+html|html)\b/i.test(begins))
    return 'The file is a web page. Bring what is downloaded as CSV or JSON.'
  if (/^<\?xml\b/i.test(begins)) return 'The file is XML. Bring what is downloaded as CSV or JSON.'
  return null
}

function startsWith(bytes: Uint8Array, begins: readonly number[]): boolean {
  return begins.every((byte, at) => bytes[at] === byte)
}

function code(letter: string): number {
  return letter.charCodeAt(0)
}
