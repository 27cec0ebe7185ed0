-- CreateEnum
CREATE TYPE "CountedBy" AS ENUM ('DEPLOYED', 'MERGED');

-- CreateTable
CREATE TABLE "counted_spans" (
    "id" SERIAL NOT NULL,
    "by" "CountedBy" NOT NULL,
    "is_week" BOOLEAN NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "to_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "counted_spans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_counts" (
    "span_id" INTEGER NOT NULL,
    "team_id" UUID,
    "service_id" UUID,
    "repository_id" UUID NOT NULL,
    "size" SMALLINT,
    "origin" "Origin" NOT NULL,
    "changes" INTEGER NOT NULL,
    "dated_by_merge" INTEGER NOT NULL,
    "failed" INTEGER[]
);

-- CreateTable
CREATE TABLE "merged_counts" (
    "span_id" INTEGER NOT NULL,
    "team_id" UUID,
    "service_id" UUID,
    "repository_id" UUID NOT NULL,
    "origin" "Origin" NOT NULL,
    "changes" INTEGER NOT NULL,
    "undeployed" INTEGER NOT NULL,
    "lines" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "stale_marks" (
    "id" BIGSERIAL NOT NULL,
    "by" "CountedBy",
    "first_at" TIMESTAMPTZ(3),
    "last_at" TIMESTAMPTZ(3),
    "change_id" UUID,
    "incident_id" UUID,

    CONSTRAINT "stale_marks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "counted_spans_by_is_week_from_at_key" ON "counted_spans"("by", "is_week", "from_at");

-- CreateIndex
CREATE INDEX "live_counts_span_id_idx" ON "live_counts"("span_id");

-- CreateIndex
CREATE INDEX "merged_counts_span_id_idx" ON "merged_counts"("span_id");

-- What must hold whoever writes.
alter table counted_spans
  add constraint counted_spans_last check (from_at < to_at);
alter table stale_marks
  add constraint stale_marks_name_one_thing check (num_nonnulls(first_at, change_id, incident_id) = 1),
  add constraint stale_marks_of_moments_say_both check (num_nulls(by, first_at, last_at) in (0, 3));

-- Marks are written in the transaction that changes what is counted, and each has a row of its own: whoever counts
-- takes away those that can be seen, and one that cannot be seen yet makes its span stale once it can. Causes and
-- incidents are marked by name and looked up when it is asked, because what they belong to may move meanwhile.
create function changes_are_counted_anew() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into stale_marks (by, first_at, last_at)
    with moved as (
      select w.deployed_at as live_before, t.deployed_at as live, w.merged_at as merged_before, t.merged_at as merged,
             (w.deployed_at, w.deployed_basis) is distinct from (t.deployed_at, t.deployed_basis) as is_redated,
             (w.deployed_at is null) <> (t.deployed_at is null) or w.merged_at <> t.merged_at as is_merged_anew,
             (w.team_id, w.service_id, w.repository_id, w.origin, w.lines_added, w.lines_removed)
               is distinct from (t.team_id, t.service_id, t.repository_id, t.origin, t.lines_added, t.lines_removed)
               as is_other
        from was w join touched t on t.id = w.id
    ), moments as (
      select 'DEPLOYED'::"CountedBy" as by, live_before as at from moved where is_redated or is_other
       union all
      select 'DEPLOYED', live from moved where is_redated
       union all
      select 'MERGED', merged_before from moved where is_merged_anew or is_other
       union all
      select 'MERGED', merged from moved where is_merged_anew
    )
    select by, min(at), max(at) from moments where at is not null group by by, date_trunc('day', at, 'UTC');
  else
    insert into stale_marks (by, first_at, last_at)
    with moments as (
      select 'DEPLOYED'::"CountedBy" as by, deployed_at as at from touched where deployed_at is not null
       union all
      select 'MERGED', merged_at from touched
    )
    select by, min(at), max(at) from moments group by by, date_trunc('day', at, 'UTC');
  end if;
  return null;
end $$;
create trigger changes_added_are_counted after insert on changes
  referencing new table as touched for each statement execute function changes_are_counted_anew();
create trigger changes_changed_are_counted after update on changes
  referencing old table as was new table as touched for each statement execute function changes_are_counted_anew();
create trigger changes_gone_are_counted after delete on changes
  referencing old table as touched for each statement execute function changes_are_counted_anew();

create function causes_make_counts_stale() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into stale_marks (change_id)
    select change_id from was union select change_id from touched;
  else
    insert into stale_marks (change_id) select distinct change_id from touched;
  end if;
  return null;
end $$;
create trigger causes_added_are_counted after insert on causes
  referencing new table as touched for each statement execute function causes_make_counts_stale();
create trigger causes_changed_are_counted after update on causes
  referencing old table as was new table as touched for each statement execute function causes_make_counts_stale();
create trigger causes_gone_are_counted after delete on causes
  referencing old table as touched for each statement execute function causes_make_counts_stale();

create function incidents_make_counts_stale() returns trigger language plpgsql as $$
begin
  insert into stale_marks (incident_id)
  select t.id
    from was w join touched t on t.id = w.id
   where (w.started_at, w.severity, w.set_aside, w.no_code_change, w.no_code_change_said)
         is distinct from (t.started_at, t.severity, t.set_aside, t.no_code_change, t.no_code_change_said);
  return null;
end $$;
create trigger incidents_changed_are_counted after update on incidents
  referencing old table as was new table as touched for each statement execute function incidents_make_counts_stale();
