/** How a review went. Counts are kept by the place in this list. */
export const REVIEW_STATES = ['clean', 'not-clean', 'unreviewed', 'unknown'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** Whether a change brings telemetry. Counts are kept by the place in this list. */
export const TELEMETRY_STATES = ['with', 'without', 'unknown'] as const
export type TelemetryState = (typeof TELEMETRY_STATES)[number]
