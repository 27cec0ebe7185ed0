import Link from 'next/link'
import type { DeliveryItem } from '@/lib/deliveries/delivery'
import { madeWords } from '@/lib/deliveries/words'
import { count } from '@/lib/format'

/** Why nothing came of a delivery, and what did, with its page. */
export function CameOf({ delivery: { problem, records, more } }: { delivery: DeliveryItem }) {
  return (
    <div className="font-normal text-pretty break-words text-ink-2">
      {problem}
      <ul>
        {records.map((record, at) => (
          <li key={at}>
            {madeWords(record)}
            {record.name && (
              <>
                {': '}
                {record.path ? (
                  <Link href={record.path} className="pick break-words">
                    {record.name}
                  </Link>
                ) : (
                  <span className="break-words">{record.name}</span>
                )}
              </>
            )}
          </li>
        ))}
        {more > 0 && <li>and {count(more)} more</li>}
      </ul>
    </div>
  )
}
