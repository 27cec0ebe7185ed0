-- AlterTable
ALTER TABLE "merged_counts" ADD COLUMN     "linked" INTEGER[];

-- CreateTable
CREATE TABLE "fate_counts" (
    "span_id" INTEGER NOT NULL,
    "is_whole" BOOLEAN NOT NULL,
    "team_id" UUID,
    "service_id" UUID,
    "repository_id" UUID,
    "origin" "Origin" NOT NULL,
    "review" SMALLINT NOT NULL,
    "telemetry" SMALLINT NOT NULL,
    "changes" INTEGER NOT NULL,
    "dated_by_merge" INTEGER NOT NULL,
    "failed" INTEGER[]
);

-- CreateTable
CREATE TABLE "first_failures" (
    "span_id" INTEGER NOT NULL,
    "is_whole" BOOLEAN NOT NULL,
    "team_id" UUID,
    "service_id" UUID,
    "repository_id" UUID,
    "origin" "Origin" NOT NULL,
    "slot" SMALLINT NOT NULL,
    "day" SMALLINT NOT NULL,
    "changes" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "failing_links" (
    "span_id" INTEGER NOT NULL,
    "team_id" UUID,
    "service_id" UUID,
    "repository_id" UUID NOT NULL,
    "origin" "Origin" NOT NULL,
    "telemetry" SMALLINT NOT NULL,
    "incident_id" UUID NOT NULL,
    "slots" SMALLINT NOT NULL,
    "detect_ms" BIGINT,
    "restore_ms" BIGINT,
    "changes" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "fate_counts_span_id_is_whole_team_id_service_id_idx" ON "fate_counts"("span_id", "is_whole", "team_id", "service_id");

-- CreateIndex
CREATE INDEX "first_failures_span_id_is_whole_slot_idx" ON "first_failures"("span_id", "is_whole", "slot");

-- CreateIndex
CREATE INDEX "failing_links_span_id_idx" ON "failing_links"("span_id");

-- How a review went and whether there is telemetry is counted as well from here on.
create or replace function changes_are_counted_anew() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into stale_marks (by, first_at, last_at)
    with moved as (
      select w.deployed_at as live_before, t.deployed_at as live, w.merged_at as merged_before, t.merged_at as merged,
             (w.deployed_at, w.deployed_basis) is distinct from (t.deployed_at, t.deployed_basis) as is_redated,
             (w.deployed_at is null) <> (t.deployed_at is null) or w.merged_at <> t.merged_at as is_merged_anew,
             (w.team_id, w.service_id, w.repository_id, w.origin, w.lines_added, w.lines_removed)
               is distinct from (t.team_id, t.service_id, t.repository_id, t.origin, t.lines_added, t.lines_removed)
               as is_other,
             (w.review_rounds, w.change_requests, w.approved_at, w.telemetry_logs, w.telemetry_traces, w.telemetry_alerts)
               is distinct from (t.review_rounds, t.change_requests, t.approved_at, t.telemetry_logs, t.telemetry_traces,
                                 t.telemetry_alerts) as is_fated_anew
        from was w join touched t on t.id = w.id
    ), moments as (
      select 'DEPLOYED'::"CountedBy" as by, live_before as at from moved where is_redated or is_other or is_fated_anew
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

create or replace function incidents_make_counts_stale() returns trigger language plpgsql as $$
begin
  insert into stale_marks (incident_id)
  select t.id
    from was w join touched t on t.id = w.id
   where (w.started_at, w.severity, w.set_aside, w.no_code_change, w.no_code_change_said, w.source, w.detected_at,
          w.mitigated_at, w.resolved_at)
         is distinct from (t.started_at, t.severity, t.set_aside, t.no_code_change, t.no_code_change_said, t.source,
                           t.detected_at, t.mitigated_at, t.resolved_at);
  return null;
end $$;

-- What is kept has none of it; it is counted anew.
delete from counted_spans;
delete from live_counts;
delete from merged_counts;
