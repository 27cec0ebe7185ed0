import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Unread } from '@/components/settings/unread'
import { useDone } from '@/components/ui/use-done'
import { originRulesQuery } from '@/lib/attribution/queries'
import { counted } from '@/lib/format'
import { send } from '@/lib/query/send'
import { RuleForm } from './rule-form'
import { RuleRows } from './rule-rows'

/** The rules that hold, those that were withdrawn, and the way to make another. */
export function RulesPart({ mayWrite }: { mayWrite: boolean }) {
  const { data, error, refetch } = useQuery(originRulesQuery())
  const client = useQueryClient()
  const run = useDone(() =>
    client.invalidateQueries({
      predicate: ({ queryKey: [name] }) => name === 'attribution' || name === 'analytics' || name === 'changes',
    }),
  )
  if (!data) return <Unread what="The rules" error={error} onRetry={() => void refetch()} />

  const { items, repositories, timeZone } = data
  return (
    <>
      {items.length === 0 ? (
        <p className="text-ink-2">There is no rule: what carries no mark is unknown.</p>
      ) : (
        <RuleRows
          rules={items}
          zone={timeZone}
          onWithdraw={
            mayWrite
              ? (rule) => void run(() => send('DELETE', `/origin-rules/${rule.id}`), 'The rule was withdrawn.')
              : null
          }
        />
      )}
      {mayWrite && (
        <div className="mt-4">
          <RuleForm
            repositories={repositories}
            onMade={({ rule, reevaluation: { changed } }) =>
              void run(
                () => Promise.resolve(),
                `The rule holds. It decides ${counted(rule.decides, 'change')}; ${changed} became another.`,
              )
            }
          />
        </div>
      )}
    </>
  )
}
