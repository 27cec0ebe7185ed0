import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Tally } from '../tally'

const NAMES = ['soffice', 'libreoffice']

/** Opens the file in LibreOffice where there is one, and looks for cells that it took for formulas. */
export async function inSpreadsheet(csv: string, tally: Tally): Promise<string> {
  const program = NAMES.find((name) => spawnSync(name, ['--version'], { timeout: 30_000 }).status === 0)
  if (!program) return 'no LibreOffice here, so judged by our own reader'

  const folder = mkdtempSync(join(tmpdir(), 'aftermerge-csv-'))
  try {
    writeFileSync(join(folder, 'made.csv'), csv)
    const options = [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'fods',
      '--outdir',
      folder,
    ]
    await promisify(execFile)(program, [...options, join(folder, 'made.csv')], { timeout: 120_000 })
    const found = readFileSync(join(folder, 'made.fods'), 'utf8').match(/table:formula="[^"]*"/g) ?? []
    tally.attack(found.length > 0, `LibreOffice reads ${found.length} formulas: ${found.slice(0, 3).join(' ')}`)
    return `LibreOffice found ${found.length} formulas`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
