import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const servers = { group: ['**/*.server'], message: 'This file also runs in the browser; call the API instead.' }
const prisma = { group: ['**/prisma/generated/**'], message: 'Prisma types stay inside *.server.ts; use the contract.' }
const app = { group: ['@/app/**', '**/components/**'], message: 'lib knows nothing of pages and components.' }
const pure = { group: ['@/**', 'zod', 'react'], message: 'Pure maths imports nothing.' }
const questions = {
  group: ['@/lib/analytics/**'],
  message: 'Only app and components/analytics ask questions, a share holds one, and a weekly review is made of some.',
}

/** The last matching rule replaces the ones before it, so the list runs from wide to narrow. */
const forbid = (files, groups, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns: groups }] },
})

const serverFiles = ['**/*.server.ts', '**/*.server.test.ts']

export default tseslint.config(
  { ignores: ['.next/**', 'node_modules/**', 'prisma/generated/**', '.data/**', 'next-env.d.ts', 'test-results/**'] },
  ...tseslint.configs.recommended,
  { plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-properties': [
        'error',
        { property: '$queryRawUnsafe', message: 'Values are bound: use a tagged template.' },
        { property: '$executeRawUnsafe', message: 'Values are bound: use a tagged template.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Text from outside is text; React escapes it.',
        },
      ],
    },
  },
  forbid(['components/**'], [servers, prisma]),
  forbid(['app/**/*.tsx'], [prisma]),
  forbid(
    ['lib/**'],
    [app, prisma, servers, questions],
    [...serverFiles, 'lib/analytics/**', 'lib/openapi/**', 'lib/shares/**', 'lib/weekly-review/**'],
  ),
  // The document describes the questions too; it asks none.
  forbid(
    ['lib/analytics/**', 'lib/openapi/**', 'lib/shares/**', 'lib/weekly-review/**'],
    [app, prisma, servers],
    serverFiles,
  ),
  forbid(
    ['lib/**/*.server.ts', 'lib/**/*.server.test.ts'],
    [app, questions],
    ['lib/analytics/**', 'lib/shares/**', 'lib/weekly-review/**'],
  ),
  forbid(
    ['lib/{analytics,shares,weekly-review}/**/*.server.ts', 'lib/{analytics,shares,weekly-review}/**/*.server.test.ts'],
    [app],
  ),
  forbid(['lib/stats/**', 'lib/time/**'], [pure], ['**/*.test.ts']),
)
