-- Incidents on which nobody logged time are few where people log, and their hours are estimated with every answer.
create index incidents_without_work_idx on incidents (started_at)
 where not has_work and set_aside is null;
