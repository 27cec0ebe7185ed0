/** The case a row is about: whose the thing is, and whether it is private to its team. */
export type Case = '' | 'own' | 'other' | 'private own' | 'private other'
export const PRINCIPALS = ['anonymous', 'viewer', 'engineer', 'lead', 'administrator', 'token'] as const

/** Written by hand from what each role may do, and from nothing in lib: it is what lib is held against. */
//                                                                     anon view eng  lead adm  token
export const ROWS: [route: string, whose: Case, statuses: string][] = [
  ['GET /livez', '', /*                                             */ '200  200  200  200  200  200'],
  ['GET /readyz', '', /*                                            */ '200  200  200  200  200  200'],
  ['GET /api/v1/openapi.json', '', /*                               */ '200  200  200  200  200  200'],
  ['POST /api/v1/set-up', '', /*                                    */ '409  409  409  409  409  409'],
  ['POST /api/v1/session', '', /*                                   */ '200  200  200  200  200  200'],
  ['DELETE /api/v1/session', '', /*                                 */ '204  204  204  204  204  204'],
  ['GET /api/v1/me', '', /*                                         */ '401  200  200  200  200  401'],

  ['GET /api/v1/analytics/adoption', '', /*                         */ '401  200  200  200  200  200'],
  ['GET /api/v1/analytics/failure-rate', '', /*                     */ '401  200  200  200  200  200'],
  ['GET /api/v1/analytics/sre-hours', '', /*                        */ '401  200  200  200  200  200'],
  ['GET /api/v1/sources', '', /*                                    */ '401  200  200  200  200  200'],
  ['GET /api/v1/changes', '', /*                                    */ '401  200  200  200  200  200'],
  ['GET /api/v1/changes/{id}', 'own', /*                            */ '401  200  200  200  200  200'],
  ['GET /api/v1/changes/{id}', 'other', /*                          */ '401  200  200  200  200  200'],
  ['GET /api/v1/changes/{id}/events', 'own', /*                     */ '401  200  200  200  200  200'],
  ['GET /api/v1/changes/{id}/events', 'other', /*                   */ '401  200  200  200  200  200'],
  ['GET /api/v1/deployments', '', /*                                */ '401  200  200  200  200  200'],
  ['GET /api/v1/work-logs', '', /*                                  */ '401  200  200  200  200  200'],
  ['GET /api/v1/incidents', '', /*                                  */ '401  200  200  200  200  200'],
  ['GET /api/v1/incidents/{id}', 'own', /*                          */ '401  200  200  200  200  200'],
  ['GET /api/v1/incidents/{id}', 'other', /*                        */ '401  200  200  200  200  200'],
  ['GET /api/v1/incidents/{id}', 'private own', /*                  */ '401  404  200  200  200  200'],
  ['GET /api/v1/incidents/{id}', 'private other', /*                */ '401  404  404  404  200  200'],
  ['GET /api/v1/incidents/{id}/events', 'own', /*                   */ '401  200  200  200  200  200'],
  ['GET /api/v1/incidents/{id}/events', 'other', /*                 */ '401  200  200  200  200  200'],
  ['GET /api/v1/incidents/{id}/events', 'private own', /*           */ '401  404  200  200  200  200'],
  ['GET /api/v1/incidents/{id}/events', 'private other', /*         */ '401  404  404  404  200  200'],

  ['POST /api/v1/incidents', 'own', /*                              */ '401  403  201  201  201  201'],
  ['POST /api/v1/incidents', 'other', /*                            */ '401  403  201  201  201  201'],
  ['POST /api/v1/changes', 'own', /*                                */ '401  403  403  201  201  201'],
  ['POST /api/v1/changes', 'other', /*                              */ '401  403  403  201  201  201'],
  ['POST /api/v1/deployments', 'own', /*                            */ '401  403  403  201  201  201'],
  ['POST /api/v1/deployments', 'other', /*                          */ '401  403  403  201  201  201'],
  ['POST /api/v1/work-logs', 'own', /*                              */ '401  403  201  201  201  201'],
  ['POST /api/v1/work-logs', 'other', /*                            */ '401  403  403  201  201  201'],

  ['PUT /api/v1/teams/{slug}', 'own', /*                            */ '401  403  403  200  200  200'],
  ['PUT /api/v1/teams/{slug}', 'other', /*                          */ '401  403  403  403  200  200'],
  ['PUT /api/v1/teams/{slug}/roster', 'own', /*                     */ '401  403  403  200  200  200'],
  ['PUT /api/v1/teams/{slug}/roster', 'other', /*                   */ '401  403  403  403  200  200'],
  ['PUT /api/v1/teams/{slug}/members/{email}', 'own', /*            */ '401  403  403  200  200  200'],
  ['PUT /api/v1/teams/{slug}/members/{email}', 'other', /*          */ '401  403  403  403  200  200'],
  ['PUT /api/v1/services/{slug}', 'own', /*                         */ '401  403  403  200  200  200'],
  ['PUT /api/v1/services/{slug}', 'other', /*                       */ '401  403  403  403  200  200'],
]
