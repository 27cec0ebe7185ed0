/** Ways out of a value, and what could be put behind them. */
const OUT = ["'", '"', "')", "'))", '', "\\'", '%27', 'ʼ']
const END = ['--', '/*', ';--', '']

/** Boolean, stacked, union, error-based and time-based, behind every way out of a value. */
export function attackPayloads(seconds: number): string[] {
  const sleep = `pg_sleep(${seconds})`
  const what = [
    ' or 1=1',
    ' and 1=2',
    ' union select null,null,null',
    ` union select null,version(),null`,
    ` and 1=(select 1 from ${sleep})`,
    ` or (select count(*) from ${sleep}) > 0`,
    `; select ${sleep}`,
    '; drop table incidents',
    `; update users set role = 'ADMINISTRATOR'`,
    ` and 1=cast((select password from accounts limit 1) as int)`,
    `||(select ${sleep})||`,
    `||chr(65)||`,
  ]
  const built = what.flatMap((attack, index) =>
    OUT.map((out, at) => `x${out}${attack}${END[(index + at) % END.length]}`),
  )
  return [...built, ...ODD(sleep)]
}

const ODD = (sleep: string) => [
  `1; select ${sleep}`,
  `(select 1 from ${sleep})`,
  `$$||${sleep}||$$`,
  `E'\\x27 or 1=1--`,
  '{"$gt":""}',
  '${1+1}',
  '{{7*7}}',
  `1) or exists(select 1 from ${sleep}`,
  `id) desc, (select 1 from ${sleep}) --`,
  '%00',
  '\u0001',
  'ﬀ\u2019 or 1=1',
  '9'.repeat(400),
  '-1e309',
  'NaN',
  '2026-02-30',
  '../../../etc/passwd',
  "copy (select 1) to program 'id'",
]

/** Of two that differ in nothing but what is true, both must be answered alike. */
export const BOOLEAN_PAIRS: [string, string][] = [
  ["' and '1'='1", "' and '1'='2"],
  [' and 1=1', ' and 1=2'],
  ["') and ('1'='1", "') and ('1'='2"],
  ["' or 'a'='a' --", "' or 'a'='b' --"],
]
