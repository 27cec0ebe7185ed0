const PATHS = {
  check: 'm2.5 7.5 3 3 6-7',
  down: 'M3.5 5.5 7 9l3.5-3.5',
  close: 'M3 3l8 8M11 3l-8 8',
  right: 'M2 7h10M8.5 3.5 12 7l-3.5 3.5',
  theme: 'M7 1.5a5.5 5.5 0 1 0 0 11ZM7 1.5a5.5 5.5 0 0 1 0 11',
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
