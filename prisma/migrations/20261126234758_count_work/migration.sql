-- AlterEnum
ALTER TYPE "CountedBy" ADD VALUE 'WORKED';

-- AlterTable
ALTER TABLE "stale_marks" ADD COLUMN     "person_id" UUID;

-- CreateTable
CREATE TABLE "work_counts" (
    "span_id" INTEGER NOT NULL,
    "team_id" UUID,
    "origin" "Origin" NOT NULL,
    "activity" "Activity" NOT NULL,
    "counted" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "work_presences" (
    "span_id" INTEGER NOT NULL,
    "team_id" UUID,
    "person_id" UUID NOT NULL,
    "entries" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "work_counts_span_id_idx" ON "work_counts"("span_id");

-- CreateIndex
CREATE INDEX "work_presences_span_id_team_id_person_id_idx" ON "work_presences"("span_id", "team_id", "person_id");

-- What must hold whoever writes.
alter table stale_marks
  drop constraint stale_marks_name_one_thing,
  add constraint stale_marks_name_one_thing check (num_nonnulls(first_at, change_id, incident_id, person_id) = 1);

-- What is left of an entry hangs on those of the same person that began before it and went on: so an entry marks all of
-- its time, where it was and where it is. Whose it is, what it was for and who wrote the code is marked by name.
create function work_makes_counts_stale() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into stale_marks (by, first_at, last_at)
    with moved as (
      select w.started_at as before, w.minutes as minutes_before, t.started_at as after, t.minutes as minutes_after
        from was w join touched t on t.id = w.id
       where (w.person_id, w.team_id, w.incident_id, w.change_id, w.started_at, w.minutes, w.activity, w.withdrawn)
             is distinct from
             (t.person_id, t.team_id, t.incident_id, t.change_id, t.started_at, t.minutes, t.activity, t.withdrawn)
    ), stretches as (
      select before as at, minutes_before as minutes from moved
       union all
      select after, minutes_after from moved
    )
    select 'WORKED'::"CountedBy", min(at), max(at + make_interval(mins => minutes))
      from stretches group by date_trunc('day', at, 'UTC');
  else
    insert into stale_marks (by, first_at, last_at)
    select 'WORKED'::"CountedBy", min(started_at), max(started_at + make_interval(mins => minutes))
      from touched group by date_trunc('day', started_at, 'UTC');
  end if;
  return null;
end $$;
create trigger work_logs_added_are_counted after insert on work_logs
  referencing new table as touched for each statement execute function work_makes_counts_stale();
create trigger work_logs_changed_are_counted after update on work_logs
  referencing old table as was new table as touched for each statement execute function work_makes_counts_stale();
create trigger work_logs_gone_are_counted after delete on work_logs
  referencing old table as touched for each statement execute function work_makes_counts_stale();

create function people_make_counts_stale() returns trigger language plpgsql as $$
begin
  insert into stale_marks (person_id)
  select t.id
    from was w join touched t on t.id = w.id
   where (w.is_sre is distinct from false) <> (t.is_sre is distinct from false);
  return null;
end $$;
create trigger people_changed_are_counted after update on people
  referencing old table as was new table as touched for each statement execute function people_make_counts_stale();

-- Whether anybody logs work on it in the same moment cannot be seen, so every change of another origin is marked.
create function origins_make_work_stale() returns trigger language plpgsql as $$
begin
  insert into stale_marks (change_id)
  select t.id from was w join touched t on t.id = w.id where w.origin <> t.origin;
  return null;
end $$;
create trigger changes_make_work_stale after update on changes
  referencing old table as was new table as touched for each statement execute function origins_make_work_stale();

create or replace function incidents_make_counts_stale() returns trigger language plpgsql as $$
begin
  insert into stale_marks (incident_id)
  select t.id
    from was w join touched t on t.id = w.id
   where (w.started_at, w.severity, w.set_aside, w.no_code_change, w.no_code_change_said, w.source, w.detected_at,
          w.mitigated_at, w.resolved_at, w.origin, w.team_id)
         is distinct from (t.started_at, t.severity, t.set_aside, t.no_code_change, t.no_code_change_said, t.source,
                           t.detected_at, t.mitigated_at, t.resolved_at, t.origin, t.team_id);
  return null;
end $$;
