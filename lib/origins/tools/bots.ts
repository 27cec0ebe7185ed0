import type { Tool } from './tool'

const bot = (role: Tool['role'], id: string, githubIds: readonly number[], logins: readonly string[]): Tool => ({
  id,
  name: id,
  role,
  seen: 'commits',
  githubIds,
  logins,
})

/** Reviewers comment; what they suggest reaches the code only when somebody takes it over. */
export const REVIEWERS: readonly Tool[] = [
  bot('reviewer', 'copilot-review', [175728472], ['copilot-pull-request-reviewer[bot]']),
  bot('reviewer', 'gemini-review', [176961590], ['gemini-code-assist[bot]']),
  bot('reviewer', 'coderabbit', [136622811], ['coderabbitai[bot]']),
  bot('reviewer', 'greptile', [165735046], ['greptile-apps[bot]']),
  bot('reviewer', 'ellipsis', [65095814], ['ellipsis-dev[bot]']),
  bot('reviewer', 'sourcery', [58596630], ['sourcery-ai[bot]']),
  bot('reviewer', 'windsurf-review', [189301087], ['windsurf-bot[bot]']),
]

export const SERVICE_BOTS: readonly Tool[] = [
  bot('service', 'base44', [245833847], ['base44-builder[bot]']),
  bot('service', 'seer', [157164994], ['seer-by-sentry[bot]']),
  bot('service', 'pullfrog', [226033991], ['pullfrog[bot]']),
  bot('service', 'polylane', [277585245], ['polylane[bot]']),
  bot('service', 'cubic', [191113872, 1082092], ['cubic-dev-ai[bot]']),
  bot('service', 'mintlify', [109931778], ['mintlify[bot]']),
]

/**
 * Bots are known by `[bot]` in their login; these write under an address of their own, or were met under their number
 * alone, which is all that is left where a login was changed.
 */
export const AUTOMATION: readonly Tool[] = [
  {
    id: 'automation',
    name: 'Automation',
    role: 'automation',
    seen: 'commits',
    githubIds: [
      // dependabot, renovate and one of its own hosts, github-actions
      49699333, 29139614, 123501314, 41898282,
      // releases: better-release, release-please, greenkeeper, graphite-app, davinci-cicd, zed-zippy
      273320539, 55107282, 23040076, 96075541, 267160774, 234243425,
      // formatting and checks: autofix-ci, pre-commit-ci, size-plugin, deepsource-autofix, deepsource-io, codemod
      114827586, 66853113, 52573255, 62050782, 42547082, 180804510,
      // allcontributors, vercel, porter-deployment-app, stainless-app, red-hat-konflux, blacksmith-sh, starslingdev
      46447321, 35613825, 87230664, 142633134, 126015336, 157653362, 248995740,
      // gitstart-app: people behind a bot
      57568882,
    ],
    emails: [
      'support@dependabot.com',
      'bot@renovateapp.com',
      'actions@github.com',
      'semantic-release-bot@martynus.net',
      'snyk-bot@snyk.io',
      'imgbothelp@gmail.com',
      'support+bot@crowdin.com',
    ],
  },
]
