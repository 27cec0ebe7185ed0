const PATHS = {
  check: 'm2.5 7.5 3 3 6-7',
  down: 'M3.5 5.5 7 9l3.5-3.5',
  close: 'M3 3l8 8M11 3l-8 8',
  search: 'M10 6a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM9 9l3.3 3.3',
  right: 'M2 7h10M8.5 3.5 12 7l-3.5 3.5',
  theme: 'M7 1.5a5.5 5.5 0 1 0 0 11ZM7 1.5a5.5 5.5 0 0 1 0 11',
  person: 'M7 2a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M2 12.5c.6-2.6 2.5-4 5-4s4.4 1.4 5 4',
  plug: 'M5 1.5V4M9 1.5V4M3.5 4h7v2.5a3.5 3.5 0 0 1-7 0ZM7 10v2.500',
  rule: 'M2 3.5h10M2 7h6M2 10.5h8',
} as const

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
      className="inline-block flex-none align-[-0.15em]"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
