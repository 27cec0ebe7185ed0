/** What the API said when it did not answer; `requestId` is what an operator finds in the log. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly requestId: string | null,
    /** What is wrong with which field, by its name. */
    readonly fields: Record<string, string> = {},
    /** What is stored now, where an edit came too late. */
    readonly current: unknown = undefined,
  ) {
    super(message)
    this.name = 'ApiError'
  }
}
