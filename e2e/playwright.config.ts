import { defineConfig } from '@playwright/test'
import { findBrowser } from '../scripts/launch/browser.mjs'

const browser = await findBrowser()
// Workers read this file again; what was found once need not be looked for.
process.env.AFTERMERGE_CHROMIUM = browser.executablePath

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalSetup: './serve-build.ts',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Journeys that start a site of their own take their time on a small machine.
  timeout: 120_000,
  // How fast it is has its benchmarks; here it is whether.
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.AFTERMERGE_URL,
    browserName: 'chromium',
    launchOptions: browser,
    // Every journey is an administrator's unless it says `test.use({ storageState: process.env.AFTERMERGE_STATE_… })`.
    storageState: process.env.AFTERMERGE_STATE_ADMINISTRATOR,
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    // What was done, and no pictures of it: those of every step took longer than many steps.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false, sources: false },
  },
})
