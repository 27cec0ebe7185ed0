import { AGENTS } from './agents'
import { AUTOMATION, REVIEWERS, SERVICE_BOTS } from './bots'
import { MORE_AGENTS } from './more-agents'
import { RARE_AGENTS } from './rare-agents'
import type { Tool } from './tool'

/** Every tool and bot that can be told apart. To teach a new one, add its row to the file it belongs in. */
export const TOOLS: readonly Tool[] = [
  ...AGENTS,
  ...MORE_AGENTS,
  ...RARE_AGENTS,
  ...REVIEWERS,
  ...SERVICE_BOTS,
  ...AUTOMATION,
]

const names = new Map(TOOLS.map((tool) => [tool.id, tool.name]))

/** The name people know a tool by; an id that is not ours is shown as it came. */
export function toolName(id: string): string {
  return names.get(id) ?? id
}
