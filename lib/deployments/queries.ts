import { listQuery } from '@/lib/lists/queries'
import { DeploymentPage } from './deployment'

export const deploymentsQuery = (search: Record<string, string>) => listQuery('deployments', DeploymentPage, search)
