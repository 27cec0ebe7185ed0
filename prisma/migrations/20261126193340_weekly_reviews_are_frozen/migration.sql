-- CreateEnum
CREATE TYPE "WeekDecisionKind" AS ENUM ('ACTION', 'NOTHING', 'LATER');

-- CreateTable
CREATE TABLE "week_decisions" (
    "id" UUID NOT NULL,
    "team_id" UUID,
    "week" TEXT NOT NULL,
    "kind" "WeekDecisionKind" NOT NULL,
    "incident_id" UUID,
    "mode" "FailureMode",
    "service_id" UUID,
    "title" TEXT NOT NULL,
    "owner_id" UUID,
    "due_on" DATE,
    "done_at" TIMESTAMPTZ(3),
    "by" TEXT NOT NULL,
    "by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "week_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "week_notes" (
    "id" UUID NOT NULL,
    "team_id" UUID,
    "week" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "week_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "frozen_weeks" (
    "id" UUID NOT NULL,
    "team_id" UUID,
    "week" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "hash" BYTEA NOT NULL,
    "inputs" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "frozen_weeks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "week_decisions_week_team_id_idx" ON "week_decisions"("week", "team_id");

-- CreateIndex
CREATE INDEX "week_decisions_incident_id_idx" ON "week_decisions"("incident_id");

-- AddForeignKey
ALTER TABLE "week_decisions" ADD CONSTRAINT "week_decisions_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "week_decisions" ADD CONSTRAINT "week_decisions_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "week_decisions" ADD CONSTRAINT "week_decisions_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "services"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "week_decisions" ADD CONSTRAINT "week_decisions_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "week_decisions" ADD CONSTRAINT "week_decisions_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "week_notes" ADD CONSTRAINT "week_notes_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "week_notes" ADD CONSTRAINT "week_notes_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frozen_weeks" ADD CONSTRAINT "frozen_weeks_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One note of a week of a team, and one of everybody's; alike where a week is frozen.
create unique index week_notes_one_a_week on week_notes (team_id, week) nulls not distinct;
create unique index frozen_weeks_one_a_week on frozen_weeks (team_id, week) nulls not distinct;

alter table week_decisions
  add constraint week_decisions_is_of_a_week check (week ~ '^\d{4}-W\d{2}$'),
  add constraint week_decisions_is_about_one_thing check (num_nonnulls(incident_id, mode, service_id) <= 1),
  -- What is done about an incident is a follow-up of it.
  add constraint week_decisions_acts_not_on_incidents check (kind <> 'ACTION' or incident_id is null);
alter table frozen_weeks
  add constraint frozen_weeks_is_of_a_week check (week ~ '^\d{4}-W\d{2}$'),
  add constraint frozen_weeks_hash_is_sha256 check (octet_length(hash) = 32);

-- A frozen review is history, as the audit trail is.
create trigger frozen_weeks_stand before update or delete on frozen_weeks for each row execute function history_stands();
create trigger frozen_weeks_are_not_emptied before truncate on frozen_weeks execute function history_is_not_emptied();
