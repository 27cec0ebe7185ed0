-- A statement of a function keeps the plan of its first call. Made for a batch of a few rows, it went through all rows that
-- were there before for each of those after: two thousand changes took three seconds, eighteen thousand no end.
alter function changes_are_counted_anew() set enable_nestloop = off;
alter function incidents_make_counts_stale() set enable_nestloop = off;
alter function origins_make_work_stale() set enable_nestloop = off;
alter function people_make_counts_stale() set enable_nestloop = off;
alter function work_makes_counts_stale() set enable_nestloop = off;
