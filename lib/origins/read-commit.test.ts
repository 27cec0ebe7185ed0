import { expect, test } from 'vitest'
import { evidenceOfCommit } from './read-commit'

const person = { authorName: 'A Person', authorEmail: 'person@example.com' }
const written = (...body: string[]) => evidenceOfCommit({ ...person, message: ['Do a thing', '', ...body].join('\n') })
const marks = (...body: string[]) => written(...body).map(({ kind, tool, model }) => [kind, tool, model])

test.each([
  [
    'Co-Authored-By: Claude Opus 4.6 (1M context) <noreply@anthropic.com>',
    'CO_AUTHOR',
    'claude',
    'Opus 4.6 (1M context)',
  ],
  ['co-authored-by: Some Person <noreply@anthropic.com>', 'CO_AUTHOR', 'claude', undefined],
  ['Co-authored-by: aider (gpt-5) <aider@aider.chat>', 'CO_AUTHOR', 'aider', 'gpt-5'],
  ['Co-authored-by: codex (GPT-5.4) <noreply@openai.com>', 'CO_AUTHOR', 'codex', 'GPT-5.4'],
  ['Co-authored-by: Copilot <223556219+Copilot@users.noreply.github.com>', 'CO_AUTHOR', 'copilot', undefined],
  [
    'Co-authored-by: Copilot <175728472+Copilot@users.noreply.github.com>',
    'REVIEW_SUGGESTION',
    'copilot-review',
    undefined,
  ],
  [
    'Co-authored-by: Copilot Autofix powered by AI <62310815+github-advanced-security[bot]@users.noreply.github.com>',
    'CO_AUTHOR',
    'copilot-autofix',
    undefined,
  ],
  ['Co-authored-by: claude[bot] <41898282+claude[bot]@users.noreply.github.com>', 'CO_AUTHOR', 'claude', undefined],
  [
    'Co-authored-by: cubic <1082092+cubic-dev-ai[bot]@users.noreply.github.com>',
    'REVIEW_SUGGESTION',
    'cubic',
    undefined,
  ],
  ['Claude-Session: https://claude.ai/code/session_01abc', 'SESSION', 'claude', undefined],
  ['Amp-Thread-ID: https://ampcode.com/threads/T-01a02448', 'SESSION', 'amp', undefined],
  ['Entire-Checkpoint: 2373a92c6c40', 'SESSION', 'entire', undefined],
  ['Entire-Agent: Claude Code', 'SESSION', 'claude', undefined],
  ['Entire-Attribution: 73% agent (146/200 lines)', 'LINES', 'entire', undefined],
  ['Replit-Commit-Author: Agent', 'SESSION', 'replit', undefined],
  ['Agent-Logs-Url: https://github.com/o/r/sessions/c188e0c9-a80a', 'SESSION', undefined, undefined],
  ['Assisted-by: Crush:glm-5.2', 'ASSISTED_BY', 'crush', 'glm-5.2'],
  ['Assisted-by: Claude:claude-3-opus coccinelle sparse', 'ASSISTED_BY', 'claude', 'claude-3-opus'],
  ['Assisted-by: GLM-5 via Crush <crush@charm.land>', 'ASSISTED_BY', 'crush', 'GLM-5'],
  ['Assisted-By: openai/gpt-5.5 via Crush (modified ver.)', 'ASSISTED_BY', 'crush', 'openai/gpt-5.5'],
  ['Assisted-by: <Model-Name> via Crush', 'ASSISTED_BY', 'crush', undefined],
  ['Assisted-by: OpenAI Codex', 'ASSISTED_BY', 'codex', undefined],
  ['Assisted-by: Claude Fable 5 <noreply@anthropic.com>', 'ASSISTED_BY', 'claude', 'Fable 5'],
  ['Assisted-by: Newcomer Large via Newcomer <newcomer@example.org>', 'ASSISTED_BY', undefined, 'Newcomer Large'],
  ['Made-with: Cursor', 'GENERATED_WITH', 'cursor', undefined],
  ['Generated-By: mintlify-agent', 'GENERATED_WITH', 'mintlify-agent', undefined],
  ['🤖 Generated with [Claude Code](https://claude.com/claude-code)', 'GENERATED_WITH', 'claude', undefined],
  ['🤖 Generated with Claude Code', 'GENERATED_WITH', 'claude', undefined],
  ['⚒️ Generated with [Fabro](https://fabro.sh)', 'GENERATED_WITH', 'fabro', undefined],
  ['Generated with [Devin](https://devin.ai)', 'GENERATED_WITH', 'devin', undefined],
  ['💘 Generated with Crush', 'GENERATED_WITH', 'crush', undefined],
  ['Made with [Cursor](https://cursor.com)', 'GENERATED_WITH', 'cursor', undefined],
  ['🤖 Assisted by Amazon Q Developer', 'ASSISTED_BY', 'amazon-q', undefined],
  ['Link: https://chatgpt.com/codex/tasks/task_e_68', 'TASK_LINK', 'codex', undefined],
])('%s says %s of %s', (line, kind, tool, model) => {
  expect(marks(line)).toEqual([[kind, tool, model]])
})

test.each([
  ['an indented illustration', '    Assisted-by: Crush:kimi-k2.6'],
  ['a quoted line', '> Co-authored-by: Claude <noreply@anthropic.com>'],
  ['a template nobody filled in', 'Assisted-by: AGENT_NAME:MODEL_VERSION'],
  ['a session template', 'Claude-Session: <link>'],
  ['a review badge', '<a href="https://app.devin.ai/review/o/r/pull/916" target="_blank">'],
  [
    'the image of a review badge',
    '<img src="https://static.devin.ai/assets/gh-open-in-devin.svg" alt="Open with Devin">',
  ],
  ['the empty co-author Devin leaves', 'Co-Authored-By: unknown <>'],
  ['a person called Devin', 'Co-authored-by: Devin Trejo <devin@example.com>'],
  ['a person called Jules', 'Co-authored-by: Jules Blom <jules@example.com>'],
  ['a person called Oz', 'Co-authored-by: Oz <21091016+oz@users.noreply.github.com>'],
  ['a person at the former home of Amp', 'Co-authored-by: Stevey <stevey@sourcegraph.com>'],
  ['a person whose company is called Gemini', 'Co-authored-by: S <saksham@gemini.com>'],
  ['a person at Google', 'Co-authored-by: A Person <noreply@google.com>'],
  ['a person who helped', 'Assisted-by: Claude Monet <monet@example.com>'],
  ['a person who helped and left no address', 'Assisted-by: Devin Trejo'],
  ['another generator', 'Generated-by: StageFreight'],
  ['a script', 'Generated by scripts/make-tables.sh'],
  ['a compiler', 'Generated with protoc 3.2'],
  ['the end of a sentence', 'generated by Claude.'],
  ['prose about a tool', 'Generated with Claude in mind, but written by hand'],
  ['a deployment of Replit', 'Replit-Commit-Author: Deployment'],
  ['an agent without a name', 'Entire-Agent: Agent'],
  ['an attribution without a line', 'Entire-Attribution: 0% agent (0/200 lines)'],
  ['a bot beside a person', 'Co-authored-by: dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>'],
  ['a key that every object has', 'constructor: Claude'],
  ['counts of lines in a squash', 'AI: 17 accepted, 340 generated, waited 116m 29s'],
])('%s is no evidence', (_what, line) => {
  expect(written(line)).toEqual([])
})

test.each([
  ['copilot-swe-agent[bot]', '198982749+Copilot@users.noreply.github.com', 'AUTHOR', 'copilot'],
  ['anthropic-code-agent[bot]', '242468646+Claude@users.noreply.github.com', 'AUTHOR', 'claude'],
  ['Cursor Agent', 'cursoragent@cursor.com', 'AUTHOR', 'cursor'],
  ['v0', 'v0[bot]@users.noreply.github.com', 'AUTHOR', 'v0'],
  ['A Person (aider)', 'person@example.com', 'AUTHOR', 'aider'],
  ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com', 'AUTOMATION', 'automation'],
  ['some-release[bot]', '999+some-release[bot]@users.noreply.github.com', 'AUTOMATION', 'automation'],
  ['github-actions', 'github-actions@example.com', 'AUTOMATION', 'automation'],
  ['snyk-bot', 'snyk-bot@snyk.io', 'AUTOMATION', 'automation'],
  ['releases', '273320539+better-release@users.noreply.github.com', 'AUTOMATION', 'automation'],
  ['pre-commit', '66853113+pre-commit-ci@users.noreply.github.com', 'AUTOMATION', 'automation'],
  ['cubic', '1082092+cubic@users.noreply.github.com', 'SERVICE_BOT', 'cubic'],
  ['coderabbitai[bot]', '136622811+coderabbitai[bot]@users.noreply.github.com', 'SERVICE_BOT', 'coderabbit'],
  ['seer-by-sentry[bot]', '157164994+seer-by-sentry[bot]@users.noreply.github.com', 'SERVICE_BOT', 'seer'],
])('the author %s <%s> is %s', (authorName, authorEmail, kind, tool) => {
  expect(evidenceOfCommit({ message: 'Do a thing', authorName, authorEmail })).toMatchObject([{ kind, tool }])
})

test.each(['Claude', 'Devin', 'Joe (Agent) Stump', 'Claudenir', 'Copilot'])(
  'the name %s alone says nothing',
  (authorName) => {
    expect(evidenceOfCommit({ message: 'Do a thing', authorName, authorEmail: 'somebody@example.com' })).toEqual([])
  },
)

test('a person whose uncommitted work Aider committed is no AI', () => {
  const evidence = evidenceOfCommit({ ...person, message: 'Save', committerName: 'A Person (aider)' })

  expect(evidence).toEqual([])
})

test('a session trailer that serves several agents goes to the one that wrote the commit', () => {
  const evidence = evidenceOfCommit({
    message: 'Plan\n\nAgent-Logs-Url: https://github.com/o/r/sessions/c188e0c9',
    authorName: 'anthropic-code-agent[bot]',
    authorEmail: '242468646+Claude@users.noreply.github.com',
  })

  expect(evidence.map(({ kind, tool }) => [kind, tool])).toEqual([
    ['AUTHOR', 'claude'],
    ['SESSION', 'claude'],
  ])
})

test('trailers count in the middle of a squash, behind carriage returns, and once each', () => {
  const evidence = written(
    '* First\r',
    'Co-Authored-By: Claude <noreply@anthropic.com>\r',
    '\r',
    '* Second',
    'co-authored-by: Claude <NOREPLY@anthropic.com>',
    'Amp-Thread-ID: T-01a02448',
  )

  expect(evidence.map(({ kind, tool }) => [kind, tool])).toEqual([
    ['CO_AUTHOR', 'claude'],
    ['SESSION', 'amp'],
  ])
})

test('the subject is no trailer', () => {
  expect(evidenceOfCommit({ ...person, message: 'Made-with: Cursor' })).toEqual([])
})

test('who writes AI-assisted: no has denied it, unless a tool left its mark', () => {
  const denied = written('AI-assisted: no')
  const template = written('AI-assisted: no', 'Claude-Session: https://claude.ai/code/session_01abc')

  expect(denied).toMatchObject([{ kind: 'DECLARED', detail: expect.stringMatching(/^HUMAN/) }])
  expect(template.map(({ kind }) => kind)).toEqual(['SESSION'])
})

test('the name of a person does not get into the evidence', () => {
  const evidence = evidenceOfCommit({ message: 'x', authorName: 'Ada Private (aider)', authorEmail: 'ada@example.com' })

  expect(JSON.stringify(evidence)).not.toMatch(/ada/i)
})

test.each([
  ['a million line breaks', '\n'.repeat(1_000_000)],
  ['one endless line', `x\n${'Co-authored-by: '.repeat(65_000)}`],
  ['brackets that never close', `x\nAssisted-by: ${'(<['.repeat(300_000)}`],
  ['trailers without end', `x${'\nCo-authored-by: Claude 1 <noreply@anthropic.com>'.repeat(20_000)}`],
  ['emphasis without end', `x\n${'_'.repeat(1_000_000)}`],
  ['a thousand models', Array.from({ length: 20_000 }, (_, i) => `\nAssisted-by: Crush:m${i}`).join('')],
])('%s cost no more than their length', (_what, message) => {
  const begun = process.cpuUsage()

  const evidence = evidenceOfCommit({ ...person, message, authorEmail: `${'1'.repeat(500_000)}+[bot` })

  // Of this process alone, so that a busy machine is no fault: a square of these lengths would take minutes.
  expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(2_000)
  expect(evidence.length).toBeLessThanOrEqual(50)
})
