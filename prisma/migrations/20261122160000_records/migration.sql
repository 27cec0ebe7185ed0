-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('AI', 'HUMAN', 'MIXED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('SEV1', 'SEV2', 'SEV3', 'SEV4');

-- CreateEnum
CREATE TYPE "IncidentStatus" AS ENUM ('OPEN', 'ACKNOWLEDGED', 'MITIGATED', 'RESOLVED');

-- CreateEnum
CREATE TYPE "FailureMode" AS ENUM ('SCHEMA_DRIFT', 'CONCURRENCY', 'DEPRECATED_API', 'CASCADING_STATE', 'AUTHENTICATION', 'EDGE_CASE_DATA', 'PERFORMANCE', 'CONFIGURATION', 'CAPACITY', 'DEPENDENCY', 'OTHER');

-- CreateEnum
CREATE TYPE "Impact" AS ENUM ('AVAILABILITY', 'SECURITY', 'INTEGRATION', 'COMPLIANCE', 'DATA_INTEGRITY', 'PERFORMANCE');

-- CreateEnum
CREATE TYPE "DetectedBy" AS ENUM ('ALERT', 'CUSTOMER', 'ENGINEER');

-- CreateEnum
CREATE TYPE "Certainty" AS ENUM ('SUSPECTED', 'CONFIRMED', 'RULED_OUT');

-- CreateEnum
CREATE TYPE "CauseMethod" AS ENUM ('DECLARED', 'PERSON');

-- CreateEnum
CREATE TYPE "Presence" AS ENUM ('YES', 'NO', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "DeployedBasis" AS ENUM ('DEPLOYMENT', 'MERGE_ORDER', 'DECLARED', 'MERGE');

-- CreateEnum
CREATE TYPE "DeploymentResult" AS ENUM ('SUCCESS', 'FAILURE', 'ROLLED_BACK', 'CANCELLED');

-- CreateEnum
CREATE TYPE "Activity" AS ENUM ('TRIAGE', 'ROLLBACK', 'PATCH', 'REFACTOR', 'REVIEW', 'POSTMORTEM', 'OTHER');

-- CreateEnum
CREATE TYPE "RecordKind" AS ENUM ('INCIDENT', 'CHANGE', 'DEPLOYMENT', 'WORK_LOG');

-- CreateEnum
CREATE TYPE "VersionOutcome" AS ENUM ('CREATED', 'UPDATED', 'DUPLICATE', 'STALE');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('TOKEN', 'SYSTEM');

-- CreateTable
CREATE TABLE "organisation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL DEFAULT 'Your organisation',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teams" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "set_up_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "services" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "team_id" UUID,
    "tier" INTEGER,
    "set_up_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "services_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "repositories" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "repositories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "is_sre" BOOLEAN,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_members" (
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "team_members_pkey" PRIMARY KEY ("team_id","person_id")
);

-- CreateTable
CREATE TABLE "rosters" (
    "team_id" UUID NOT NULL,
    "effective_from" DATE NOT NULL,
    "hours_per_week" DECIMAL(7,2) NOT NULL,
    "sres" INTEGER NOT NULL,

    CONSTRAINT "rosters_pkey" PRIMARY KEY ("team_id","effective_from")
);

-- CreateTable
CREATE TABLE "changes" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "repository_id" UUID NOT NULL,
    "sha" TEXT NOT NULL,
    "number" INTEGER,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "branch" TEXT,
    "author_name" TEXT,
    "author_email" TEXT,
    "author_login" TEXT,
    "labels" TEXT[],
    "paths" TEXT[],
    "lines_added" INTEGER,
    "lines_removed" INTEGER,
    "files_changed" INTEGER,
    "merged_at" TIMESTAMPTZ(3) NOT NULL,
    "declared_deployed_at" TIMESTAMPTZ(3),
    "deployed_at" TIMESTAMPTZ(3),
    "deployed_basis" "DeployedBasis",
    "deployment_id" UUID,
    "team_id" UUID,
    "service_id" UUID,
    "origin" "Origin" NOT NULL DEFAULT 'UNKNOWN',
    "origin_basis" TEXT,
    "origin_confidence" DOUBLE PRECISION,
    "approved_at" TIMESTAMPTZ(3),
    "review_rounds" INTEGER,
    "change_requests" INTEGER,
    "review_comments" INTEGER,
    "approvers" TEXT[],
    "telemetry_logs" "Presence" NOT NULL DEFAULT 'UNKNOWN',
    "telemetry_traces" "Presence" NOT NULL DEFAULT 'UNKNOWN',
    "telemetry_alerts" "Presence" NOT NULL DEFAULT 'UNKNOWN',
    "event_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "change_shas" (
    "repository_id" UUID NOT NULL,
    "sha" TEXT NOT NULL,
    "change_id" UUID NOT NULL,

    CONSTRAINT "change_shas_pkey" PRIMARY KEY ("repository_id","sha","change_id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "tool" TEXT,
    "model" TEXT,
    "ai_lines" INTEGER,
    "human_lines" INTEGER,
    "confidence" DOUBLE PRECISION,
    "detail" TEXT,
    "seen_in" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deployments" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "service_id" UUID NOT NULL,
    "team_id" UUID,
    "repository_id" UUID,
    "sha" TEXT NOT NULL,
    "environment" TEXT NOT NULL DEFAULT 'production',
    "result" "DeploymentResult" NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "url" TEXT,
    "lists_changes" BOOLEAN NOT NULL DEFAULT false,
    "event_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deployments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deployment_changes" (
    "deployment_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,

    CONSTRAINT "deployment_changes_pkey" PRIMARY KEY ("deployment_id","change_id")
);

-- CreateTable
CREATE TABLE "incidents" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "url" TEXT,
    "severity" "Severity",
    "status" "IncidentStatus" NOT NULL DEFAULT 'OPEN',
    "team_id" UUID,
    "service_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "detected_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "mitigated_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "declared_origin" "Origin",
    "origin" "Origin" NOT NULL DEFAULT 'UNKNOWN',
    "mode" "FailureMode",
    "impact" "Impact",
    "silent" BOOLEAN,
    "detected_by" "DetectedBy",
    "assignee_id" UUID,
    "no_code_change" BOOLEAN NOT NULL DEFAULT false,
    "event_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "causes" (
    "incident_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "certainty" "Certainty" NOT NULL,
    "method" "CauseMethod" NOT NULL,
    "confidence" DOUBLE PRECISION,
    "note" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "causes_pkey" PRIMARY KEY ("incident_id","change_id")
);

-- CreateTable
CREATE TABLE "work_logs" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "team_id" UUID,
    "incident_id" UUID,
    "change_id" UUID,
    "minutes" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "activity" "Activity" NOT NULL DEFAULT 'OTHER',
    "note" TEXT,
    "event_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_logs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pending_references" (
    "id" BIGSERIAL NOT NULL,
    "incident_id" UUID,
    "deployment_id" UUID,
    "work_log_id" UUID,
    "target" "RecordKind" NOT NULL,
    "source" TEXT,
    "external_id" TEXT,
    "repository" TEXT,
    "sha" TEXT,
    "incident_number" INTEGER,
    "certainty" "Certainty",
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pending_references_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "raw_events" (
    "id" BIGSERIAL NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "source" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "event_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "payload" JSON NOT NULL,
    "outcome" "VersionOutcome" NOT NULL,
    "token_id" UUID,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "raw_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" "ActorKind" NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "raw_event_id" BIGINT,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unsettled" (
    "id" UUID NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "ids" UUID[],
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unsettled_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "source" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "teams_slug_key" ON "teams"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "services_slug_key" ON "services"("slug");

-- CreateIndex
CREATE INDEX "services_team_id_idx" ON "services"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "repositories_name_key" ON "repositories"("name");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE INDEX "team_members_person_id_idx" ON "team_members"("person_id");

-- CreateIndex
CREATE INDEX "changes_deployed_at_origin_idx" ON "changes"("deployed_at", "origin");

-- CreateIndex
CREATE INDEX "changes_merged_at_id_idx" ON "changes"("merged_at", "id");

-- CreateIndex
CREATE INDEX "changes_service_id_merged_at_idx" ON "changes"("service_id", "merged_at");

-- CreateIndex
CREATE INDEX "changes_team_id_deployed_at_idx" ON "changes"("team_id", "deployed_at");

-- CreateIndex
CREATE INDEX "changes_deployment_id_idx" ON "changes"("deployment_id");

-- CreateIndex
CREATE UNIQUE INDEX "changes_source_external_id_key" ON "changes"("source", "external_id");

-- CreateIndex
CREATE INDEX "change_shas_change_id_idx" ON "change_shas"("change_id");

-- CreateIndex
CREATE INDEX "evidence_change_id_idx" ON "evidence"("change_id");

-- CreateIndex
CREATE INDEX "deployments_repository_id_sha_idx" ON "deployments"("repository_id", "sha");

-- CreateIndex
CREATE INDEX "deployments_service_id_finished_at_idx" ON "deployments"("service_id", "finished_at");

-- CreateIndex
CREATE INDEX "deployments_finished_at_id_idx" ON "deployments"("finished_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "deployments_source_external_id_key" ON "deployments"("source", "external_id");

-- CreateIndex
CREATE INDEX "deployment_changes_change_id_idx" ON "deployment_changes"("change_id");

-- CreateIndex
CREATE UNIQUE INDEX "incidents_number_key" ON "incidents"("number");

-- CreateIndex
CREATE INDEX "incidents_started_at_id_idx" ON "incidents"("started_at", "id");

-- CreateIndex
CREATE INDEX "incidents_team_id_started_at_idx" ON "incidents"("team_id", "started_at");

-- CreateIndex
CREATE INDEX "incidents_service_id_started_at_idx" ON "incidents"("service_id", "started_at");

-- CreateIndex
CREATE UNIQUE INDEX "incidents_source_external_id_key" ON "incidents"("source", "external_id");

-- CreateIndex
CREATE INDEX "causes_change_id_idx" ON "causes"("change_id");

-- CreateIndex
CREATE INDEX "work_logs_person_id_started_at_idx" ON "work_logs"("person_id", "started_at");

-- CreateIndex
CREATE INDEX "work_logs_started_at_id_idx" ON "work_logs"("started_at", "id");

-- CreateIndex
CREATE INDEX "work_logs_team_id_started_at_idx" ON "work_logs"("team_id", "started_at");

-- CreateIndex
CREATE INDEX "work_logs_incident_id_idx" ON "work_logs"("incident_id");

-- CreateIndex
CREATE INDEX "work_logs_change_id_idx" ON "work_logs"("change_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_logs_source_external_id_key" ON "work_logs"("source", "external_id");

-- CreateIndex
CREATE INDEX "pending_references_source_external_id_idx" ON "pending_references"("source", "external_id");

-- CreateIndex
CREATE INDEX "pending_references_repository_sha_idx" ON "pending_references"("repository", "sha");

-- CreateIndex
CREATE INDEX "pending_references_incident_id_idx" ON "pending_references"("incident_id");

-- CreateIndex
CREATE INDEX "pending_references_deployment_id_idx" ON "pending_references"("deployment_id");

-- CreateIndex
CREATE INDEX "pending_references_work_log_id_idx" ON "pending_references"("work_log_id");

-- CreateIndex
CREATE INDEX "raw_events_received_at_idx" ON "raw_events"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "raw_events_kind_source_external_id_event_at_content_hash_key" ON "raw_events"("kind", "source", "external_id", "event_at", "content_hash");

-- CreateIndex
CREATE INDEX "audit_events_entity_id_at_idx" ON "audit_events"("entity_id", "at");

-- CreateIndex
CREATE INDEX "audit_events_at_idx" ON "audit_events"("at");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens"("hash");

-- AddForeignKey
ALTER TABLE "services" ADD CONSTRAINT "services_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changes" ADD CONSTRAINT "changes_repository_id_fkey" FOREIGN KEY ("repository_id") REFERENCES "repositories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changes" ADD CONSTRAINT "changes_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changes" ADD CONSTRAINT "changes_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "services"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changes" ADD CONSTRAINT "changes_deployment_id_fkey" FOREIGN KEY ("deployment_id") REFERENCES "deployments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_shas" ADD CONSTRAINT "change_shas_repository_id_fkey" FOREIGN KEY ("repository_id") REFERENCES "repositories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "change_shas" ADD CONSTRAINT "change_shas_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "changes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "changes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployments" ADD CONSTRAINT "deployments_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "services"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployments" ADD CONSTRAINT "deployments_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployments" ADD CONSTRAINT "deployments_repository_id_fkey" FOREIGN KEY ("repository_id") REFERENCES "repositories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployment_changes" ADD CONSTRAINT "deployment_changes_deployment_id_fkey" FOREIGN KEY ("deployment_id") REFERENCES "deployments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployment_changes" ADD CONSTRAINT "deployment_changes_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "changes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "services"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "causes" ADD CONSTRAINT "causes_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "causes" ADD CONSTRAINT "causes_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "changes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_logs" ADD CONSTRAINT "work_logs_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_logs" ADD CONSTRAINT "work_logs_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_logs" ADD CONSTRAINT "work_logs_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_logs" ADD CONSTRAINT "work_logs_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "changes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pending_references" ADD CONSTRAINT "pending_references_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pending_references" ADD CONSTRAINT "pending_references_deployment_id_fkey" FOREIGN KEY ("deployment_id") REFERENCES "deployments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pending_references" ADD CONSTRAINT "pending_references_work_log_id_fkey" FOREIGN KEY ("work_log_id") REFERENCES "work_logs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_raw_event_id_fkey" FOREIGN KEY ("raw_event_id") REFERENCES "raw_events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

