import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { inRoot, root } from '../launch/root.mjs'

/** The program of a package, without the shell that npx would put in between. */
export function bin(name, program = name) {
  const require = createRequire(join(root, 'package.json'))
  const manifest = join(root, 'node_modules', name, 'package.json')
  const { bin: programs } = require(manifest)
  return join(dirname(manifest), typeof programs === 'string' ? programs : programs[program])
}

/** A check that either holds or does not. */
export async function countOne(script, args) {
  const code = await runAloud(script, args)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** `below`: only the tests of these folders. */
export function countVitest(project, env = {}, below = []) {
  return withReport(async (report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await runAloud(bin('vitest'), ['run', '--project', project, ...reporters, ...below], env)
    const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = readReport(report)
    return {
      ...honest(code, { passed: numPassedTests, failed: numFailedTests }),
      faults: faultsOfVitest(testResults),
    }
  })
}

export function countPlaywright() {
  return withReport(async (report) => {
    const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report }
    const code = await runAloud(
      bin('@playwright/test', 'playwright'),
      ['test', '-c', 'e2e', '--reporter=list,json'],
      env,
    )
    const { stats = { expected: 0, unexpected: 0, flaky: 0 }, suites = [] } = readReport(report)
    return {
      ...honest(code, { passed: stats.expected, failed: stats.unexpected + stats.flaky }),
      faults: faultsOfPlaywright(suites),
    }
  })
}

/** Every threat is a test. */
export function countThreats() {
  return withReport(async (report) => {
    const code = await runAloud(inRoot('scripts/run.mjs'), ['security/run.ts', '--quick', '--counts', report])
    return honest(code, { passed: 0, failed: 0, ...readReport(report) })
  })
}

/** What is read of a long log is its end: which test failed, and at what, is said there once more. */
export function faultsOfVitest(files) {
  return files.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0) return message ? [`${relative(root, name)}\n${message}`] : []
    return failed.map((test) => `${relative(root, name)} › ${test.fullName}\n${test.failureMessages.join('\n')}`)
  })
}

export function faultsOfPlaywright(suites) {
  return suites.flatMap(({ suites: within = [], specs = [] }) => [
    ...faultsOfPlaywright(within),
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, line, title, tests }) => {
        const errors = tests.flatMap(({ results }) => results.flatMap(({ errors }) => errors))
        return `e2e/${file}:${line} › ${title}\n${errors.map(({ message }) => stripVTControlCharacters(message ?? '')).join('\n')}`
      }),
  ])
}

/** A runner that stumbles outside a test, or finds none, has failed though it counts no failure. */
export function honest(code, { passed, failed }) {
  const hidden = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: hidden ? 1 : failed }
}

function runAloud(script, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

async function withReport(run) {
  const folder = mkdtempSync(join(tmpdir(), 'aftermerge-report-'))
  try {
    return await run(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
