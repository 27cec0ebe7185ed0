/** As `fetch`; where nobody answers, in our words and not in those of the browser. Who stops asking is told what they know. */
export async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new Error('The server could not be reached.', { cause: error })
  }
}
