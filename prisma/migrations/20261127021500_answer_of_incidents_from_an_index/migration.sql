-- What questions ask of the incidents of a range stands in one index, so that a year of them is read without their rows.
create index incidents_asked_idx on incidents (started_at)
  include (severity, origin, mode, silent, source, detected_at, acknowledged_at, mitigated_at, resolved_at, team_id, service_id)
 where set_aside is null;
