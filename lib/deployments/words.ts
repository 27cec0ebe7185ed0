import type { DeploymentResult } from './deployment'

export const RESULT_WORDS: Record<DeploymentResult, string> = {
  SUCCESS: 'succeeded',
  FAILURE: 'failed',
  ROLLED_BACK: 'rolled back',
  CANCELLED: 'cancelled',
}
