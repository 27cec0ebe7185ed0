import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** What runs in the browser before anything on the Overview is asked for or scrolled to. */
const FIRST = [
  'components/shell/providers.tsx',
  'components/shell/masthead.tsx',
  'components/shell/tab-bar.tsx',
  'components/shell/overlays.tsx',
  'components/live/live.tsx',
  'components/analytics/overview.tsx',
]

/** What comes once it is scrolled to or asked for. */
const LATER = ['figures-strip', 'incident-panels', 'review-panels', 'presentation'].map(
  (name) => `components/analytics/${name}.tsx`,
)

test.each(['zod', 'recharts', 'cmdk'])('the Overview can be read before %s has come', (heavy) => {
  const importers = [...reached(FIRST)].filter((file) => importsOf(file).includes(heavy))

  expect(importers).toEqual([])
})

test('no panel brings a copy of the contracts, which come with what asks', () => {
  expect([...reached(LATER)].filter((file) => importsOf(file).includes('zod'))).toEqual([])
})

/** Every file of ours that is loaded with these; what is imported in a function comes when that is called. */
function reached(files: string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    if (seen.has(file)) continue
    seen.add(file)
    reached(
      importsOf(file).flatMap((name) => fileOf(name, file) ?? []),
      seen,
    )
  }
  return seen
}

/** What a file names at its top, but for types, of which nothing is left in the browser. */
function importsOf(file: string): string[] {
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  return statements.flatMap((statement) => {
    const isOfTypes = ts.isImportDeclaration(statement)
      ? isTypes(statement)
      : !ts.isExportDeclaration(statement) || statement.isTypeOnly
    if (isOfTypes) return []
    const { moduleSpecifier } = statement as ts.ImportDeclaration | ts.ExportDeclaration
    return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : []
  })
}

function isTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = importClause.namedBindings
  if (importClause.name || !named || !ts.isNamedImports(named)) return false
  return named.elements.every(({ isTypeOnly }) => isTypeOnly)
}

function fileOf(name: string, from: string): string | undefined {
  if (!/^[@.]\.?\//.test(name)) return undefined
  const path = name.startsWith('@/') ? name.slice(2) : join(dirname(from), name)
  return [`${path}.ts`, `${path}.tsx`].find((file) => existsSync(file))
}
