import { COMPILED } from './compiled'
import { DEFINITIONS } from './definitions'
import type { Language } from './language'
import { SCRIPTING } from './scripting'

/** Every language and format that can be read. To teach a new one, add its row to the file it belongs in. */
export const LANGUAGES: readonly Language[] = [...SCRIPTING, ...COMPILED, ...DEFINITIONS]

export function languageOf(path: string): Language | null {
  const lower = path.toLowerCase()
  return LANGUAGES.find(({ isWrittenIn }) => isWrittenIn(lower)) ?? null
}
