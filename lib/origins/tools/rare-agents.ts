import type { Tool } from './tool'

const known = (
  id: string,
  name: string,
  marks: Pick<Tool, 'emails' | 'githubIds' | 'logins'>,
  names: readonly string[] = [name.toLowerCase()],
): Tool => ({ id, name, role: 'agent', seen: 'documents', names, ...marks })

/** Tools that only lists of other projects know. One line each, until one of them is met. */
export const RARE_AGENTS: readonly Tool[] = [
  known('zed', 'Zed', { emails: ['noreply@zed.dev', 'assistant@zed.dev'] }),
  known('junie', 'Junie', {
    emails: ['junie@jetbrains.com'],
    githubIds: [311396830, 220155983],
    logins: ['junie-the-developer[bot]', 'jetbrains-ai[bot]'],
  }),
  known('openhands', 'OpenHands', { emails: ['openhands@all-hands.dev'] }),
  known('roo', 'Roo Code', { emails: ['roomote@roocode.com'] }),
  known('cline', 'Cline', { githubIds: [205137888], logins: ['cline[bot]'] }),
  known('qwen-code', 'Qwen Code', { emails: ['qwen-coder@alibabacloud.com'] }, ['qwen code', 'qwen-coder']),
  known('cosine', 'Cosine', { emails: ['agent@cosine.sh'] }, []),
  known('blackbox', 'Blackbox', { emails: ['code@blackbox.ai'] }, []),
  known('continue', 'Continue', { githubIds: [230936708], logins: ['continue[bot]'] }, []),
]
