-- The register asks for what an incident hurt, which stood in its row alone: half a year of rows was read for it.
drop index incidents_asked_idx;
create index incidents_asked_idx on incidents (started_at)
  include (severity, origin, mode, impact, silent, source, detected_at, acknowledged_at, mitigated_at, resolved_at, team_id,
           service_id)
 where set_aside is null;
