-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED');

-- CreateEnum
CREATE TYPE "TelemetrySignal" AS ENUM ('LOGS', 'TRACES', 'ALERTS');

-- CreateEnum
CREATE TYPE "TelemetryBasis" AS ENUM ('DECLARED', 'DESCRIPTION', 'LABEL', 'DIFF');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('STORED', 'TAKEN', 'IGNORED', 'FAILED');

-- AlterEnum
ALTER TYPE "CauseMethod" ADD VALUE 'SUGGESTION';

-- AlterEnum
ALTER TYPE "DeployedBasis" ADD VALUE 'ANCESTRY';

-- AlterEnum
ALTER TYPE "ActorKind" ADD VALUE 'ENDPOINT';

-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "suspect_hours" INTEGER NOT NULL DEFAULT 72;

-- AlterTable
ALTER TABLE "changes" ADD COLUMN     "opened_at" TIMESTAMPTZ(3),
ADD COLUMN     "position" INTEGER;

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "correction_id" UUID,
ADD COLUMN     "rule_id" UUID;

-- CreateTable
CREATE TABLE "service_dependencies" (
    "service_id" UUID NOT NULL,
    "depends_on_id" UUID NOT NULL,

    CONSTRAINT "service_dependencies_pkey" PRIMARY KEY ("service_id","depends_on_id")
);

-- CreateTable
CREATE TABLE "service_rules" (
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "repository" TEXT NOT NULL,
    "path" TEXT,
    "service_id" UUID NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "service_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scans" (
    "repository_id" UUID NOT NULL,
    "head" TEXT NOT NULL,
    "refs" JSONB NOT NULL DEFAULT '{}',
    "scope" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "scans_pkey" PRIMARY KEY ("repository_id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "repository_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "external_id" TEXT NOT NULL,
    "reviewer" TEXT NOT NULL,
    "is_bot" BOOLEAN NOT NULL DEFAULT false,
    "state" "ReviewState" NOT NULL,
    "comments" INTEGER NOT NULL DEFAULT 0,
    "sha" TEXT,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("repository_id","number","external_id")
);

-- CreateTable
CREATE TABLE "attribution_settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "wholly_ai_share" DOUBLE PRECISION NOT NULL DEFAULT 0.9,
    "confidences" JSONB NOT NULL DEFAULT '{}',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attribution_settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "origin_rules" (
    "id" UUID NOT NULL,
    "repository_id" UUID,
    "path" TEXT,
    "origin" "Origin" NOT NULL,
    "reason" TEXT NOT NULL,
    "effective_from" TIMESTAMPTZ(3) NOT NULL,
    "effective_until" TIMESTAMPTZ(3),
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "origin_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "corrections" (
    "id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "origin" "Origin" NOT NULL,
    "reason" TEXT NOT NULL,
    "batch_id" UUID NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "corrections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "telemetry_findings" (
    "id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "signal" "TelemetrySignal" NOT NULL,
    "presence" "Presence" NOT NULL,
    "basis" "TelemetryBasis" NOT NULL,
    "detail" TEXT NOT NULL,
    "path" TEXT,

    CONSTRAINT "telemetry_findings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "telemetry_rules" (
    "id" UUID NOT NULL,
    "signal" "TelemetrySignal" NOT NULL,
    "basis" "TelemetryBasis" NOT NULL,
    "path" TEXT,
    "text" TEXT NOT NULL,
    "presence" "Presence" NOT NULL DEFAULT 'YES',
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "telemetry_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spot_checks" (
    "id" UUID NOT NULL,
    "seed" INTEGER NOT NULL,
    "search" JSONB NOT NULL,
    "population" JSONB NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "spot_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spot_check_items" (
    "spot_check_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "tag" "Origin" NOT NULL,
    "label" "Origin",
    "note" TEXT,
    "labelled_by" UUID,
    "labelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "spot_check_items_pkey" PRIMARY KEY ("spot_check_id","change_id")
);

-- CreateTable
CREATE TABLE "endpoints" (
    "id" UUID NOT NULL,
    "vendor" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "previous_secret" BYTEA,
    "previous_until" TIMESTAMPTZ(3),
    "api_token" BYTEA,
    "api_url" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "endpoints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "body" BYTEA NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "request_id" TEXT NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'STORED',
    "problem" TEXT,
    "records" JSONB NOT NULL DEFAULT '[]',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "service_dependencies_depends_on_id_idx" ON "service_dependencies"("depends_on_id");

-- CreateIndex
CREATE INDEX "service_rules_position_idx" ON "service_rules"("position");

-- CreateIndex
CREATE INDEX "service_rules_service_id_idx" ON "service_rules"("service_id");

-- CreateIndex
CREATE INDEX "origin_rules_repository_id_idx" ON "origin_rules"("repository_id");

-- CreateIndex
CREATE INDEX "corrections_change_id_created_at_idx" ON "corrections"("change_id", "created_at");

-- CreateIndex
CREATE INDEX "corrections_batch_id_idx" ON "corrections"("batch_id");

-- CreateIndex
CREATE INDEX "telemetry_findings_change_id_idx" ON "telemetry_findings"("change_id");

-- CreateIndex
CREATE INDEX "spot_check_items_change_id_idx" ON "spot_check_items"("change_id");

-- CreateIndex
CREATE UNIQUE INDEX "spot_check_items_spot_check_id_position_key" ON "spot_check_items"("spot_check_id", "position");

-- CreateIndex
CREATE INDEX "deliveries_received_at_id_idx" ON "deliveries"("received_at", "id");

-- CreateIndex
CREATE INDEX "deliveries_endpoint_id_received_at_idx" ON "deliveries"("endpoint_id", "received_at");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_endpoint_id_delivery_id_key" ON "deliveries"("endpoint_id", "delivery_id");

-- CreateIndex
CREATE INDEX "evidence_rule_id_idx" ON "evidence"("rule_id");

-- CreateIndex
CREATE INDEX "evidence_correction_id_idx" ON "evidence"("correction_id");

-- AddForeignKey
ALTER TABLE "service_dependencies" ADD CONSTRAINT "service_dependencies_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "services"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_dependencies" ADD CONSTRAINT "service_dependencies_depends_on_id_fkey" FOREIGN KEY ("depends_on_id") REFERENCES "services"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_rules" ADD CONSTRAINT "service_rules_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "services"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_rules" ADD CONSTRAINT "service_rules_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "scans" ADD CONSTRAINT "scans_repository_id_fkey" FOREIGN KEY ("repository_id") REFERENCES "repositories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_repository_id_fkey" FOREIGN KEY ("repository_id") REFERENCES "repositories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_rule_id_fkey" FOREIGN KEY ("rule_id") REFERENCES "origin_rules"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_correction_id_fkey" FOREIGN KEY ("correction_id") REFERENCES "corrections"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_rules" ADD CONSTRAINT "origin_rules_repository_id_fkey" FOREIGN KEY ("repository_id") REFERENCES "repositories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_rules" ADD CONSTRAINT "origin_rules_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "changes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telemetry_findings" ADD CONSTRAINT "telemetry_findings_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "changes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telemetry_rules" ADD CONSTRAINT "telemetry_rules_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spot_check_items" ADD CONSTRAINT "spot_check_items_spot_check_id_fkey" FOREIGN KEY ("spot_check_id") REFERENCES "spot_checks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spot_check_items" ADD CONSTRAINT "spot_check_items_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "changes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spot_check_items" ADD CONSTRAINT "spot_check_items_labelled_by_fkey" FOREIGN KEY ("labelled_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endpoints" ADD CONSTRAINT "endpoints_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "endpoints"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must hold whoever writes.
alter table attribution_settings
  add constraint attribution_settings_is_one_row check (id = 1),
  add constraint attribution_settings_share_is_a_share check (wholly_ai_share > 0.5 and wholly_ai_share <= 1);
alter table organisation
  add constraint organisation_suspects_within_a_month check (suspect_hours between 1 and 744);
alter table changes
  add constraint changes_position_is_not_negative check (position >= 0),
  add constraint changes_are_opened_before_they_are_merged check (opened_at <= merged_at);
alter table evidence
  add constraint evidence_has_one_author check (num_nonnulls(rule_id, correction_id) <= 1);
alter table origin_rules
  add constraint origin_rules_end_after_they_begin check (effective_until > effective_from),
  add constraint origin_rules_say_why check (reason ~ '\S');
alter table corrections
  add constraint corrections_say_why check (reason ~ '\S');
alter table service_dependencies
  add constraint service_dependencies_are_on_others check (service_id <> depends_on_id);
alter table reviews
  add constraint reviews_are_of_a_number check (number > 0 and comments >= 0);
