import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const WORTH = /\.(?:css|js|json|svg|txt)$/
const press = promisify(brotliCompress)

/** Writes what of a folder is text into another, each file by its own name and as small as Brotli makes it. */
export async function pressFolder(from, to) {
  rmSync(to, { recursive: true, force: true })
  const names = readdirSync(from, { recursive: true }).filter((name) => WORTH.test(name))
  await Promise.all(names.map((name) => pressFile(join(from, name), join(to, name))))
}

async function pressFile(from, to) {
  const text = await readFile(from)
  mkdirSync(dirname(to), { recursive: true })
  await writeFile(to, await press(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }))
}
