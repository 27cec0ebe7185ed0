// GET /livez: the process answers. Nothing else is asked.
export function GET(): Response {
  return Response.json({ status: 'live' })
}
