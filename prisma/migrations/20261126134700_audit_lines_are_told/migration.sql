-- Whoever listens is told that lines were added, and up to which; what they are about is asked by those who may know.
-- Once a statement, for a batch adds five hundred. What is rolled back is never told: Postgres tells at the commit.
create function audit_lines_are_told() returns trigger language plpgsql as $$
begin
  perform pg_notify('audit', max(seq)::text) from added having count(seq) > 0;
  return null;
end $$;
create trigger audit_events_are_told after insert on audit_events
  referencing new table as added for each statement execute function audit_lines_are_told();
