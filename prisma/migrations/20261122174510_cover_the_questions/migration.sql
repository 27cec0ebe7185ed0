-- The questions of the overview read these indexes and not the rows. Each takes the place of a narrower one.

create index changes_gone_live_idx on changes
  (deployed_at, origin, team_id, service_id, lines_added, lines_removed, deployed_basis, id);
drop index changes_deployed_at_origin_idx;

create index changes_merged_idx on changes (merged_at, id, origin, lines_added);
drop index changes_merged_at_id_idx;

create index work_logs_by_person_idx on work_logs
  (person_id, started_at, id, minutes, team_id, incident_id, change_id, activity);
drop index work_logs_person_id_started_at_idx;
