-- CreateEnum
CREATE TYPE "DigestWay" AS ENUM ('MAIL', 'WEBHOOK');

-- CreateEnum
CREATE TYPE "DigestStatus" AS ENUM ('DUE', 'SENDING', 'SENT', 'FAILED', 'UNCLEAR', 'MISSED');

-- CreateTable
CREATE TABLE "digests" (
    "id" UUID NOT NULL,
    "team_id" UUID,
    "hour" INTEGER NOT NULL,
    "recipients" TEXT[],
    "webhook" BYTEA,
    "webhook_host" TEXT,
    "is_on" BOOLEAN NOT NULL DEFAULT true,
    "on_since" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "digests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digest_sendings" (
    "id" UUID NOT NULL,
    "digest_id" UUID NOT NULL,
    "week" TEXT NOT NULL,
    "way" "DigestWay" NOT NULL,
    "status" "DigestStatus" NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "detail" TEXT,

    CONSTRAINT "digest_sendings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "digest_sendings_digest_id_week_way_key" ON "digest_sendings"("digest_id", "week", "way");

-- AddForeignKey
ALTER TABLE "digests" ADD CONSTRAINT "digests_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digests" ADD CONSTRAINT "digests_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_sendings" ADD CONSTRAINT "digest_sendings_digest_id_fkey" FOREIGN KEY ("digest_id") REFERENCES "digests"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table digests
  add constraint digests_hour_is_of_a_day check (hour between 0 and 23),
  add constraint digests_go_somewhere check (cardinality(recipients) > 0 or webhook is not null),
  add constraint digests_show_the_host_alone check ((webhook is null) = (webhook_host is null));
alter table digest_sendings
  add constraint digest_sendings_are_of_a_week check (week ~ '^\d{4}-W\d{2}$');

-- What waits to be sent is looked for every few seconds.
create index digest_sendings_open on digest_sendings (due_at) where status in ('DUE', 'SENDING');

-- The queue of pg-boss 10.4, as its getConstructionPlans says. It would make all this by itself, but as the app, which
-- owns nothing: so the one queue is made here too, and the app is given rows to work with and nothing to build.
CREATE SCHEMA aftermerge_jobs;

CREATE TYPE aftermerge_jobs.job_state AS ENUM (
  'created',
  'retry',
  'active',
  'completed',
  'cancelled',
  'failed'
);

CREATE TABLE aftermerge_jobs.version (
  version int primary key,
  maintained_on timestamp with time zone,
  cron_on timestamp with time zone,
  monitored_on timestamp with time zone
);

CREATE TABLE aftermerge_jobs.queue (
  name text,
  policy text,
  retry_limit int,
  retry_delay int,
  retry_backoff bool,
  expire_seconds int,
  retention_minutes int,
  dead_letter text REFERENCES aftermerge_jobs.queue (name),
  partition_name text,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

CREATE TABLE aftermerge_jobs.schedule (
  name text REFERENCES aftermerge_jobs.queue ON DELETE CASCADE,
  cron text not null,
  timezone text,
  data jsonb,
  options jsonb,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

CREATE TABLE aftermerge_jobs.subscription (
  event text not null,
  name text not null REFERENCES aftermerge_jobs.queue ON DELETE CASCADE,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY(event, name)
);

CREATE TABLE aftermerge_jobs.job (
  id uuid not null default gen_random_uuid(),
  name text not null,
  priority integer not null default(0),
  data jsonb,
  state aftermerge_jobs.job_state not null default('created'),
  retry_limit integer not null default(2),
  retry_count integer not null default(0),
  retry_delay integer not null default(0),
  retry_backoff boolean not null default false,
  start_after timestamp with time zone not null default now(),
  started_on timestamp with time zone,
  singleton_key text,
  singleton_on timestamp without time zone,
  expire_in interval not null default interval '15 minutes',
  created_on timestamp with time zone not null default now(),
  completed_on timestamp with time zone,
  keep_until timestamp with time zone NOT NULL default now() + interval '14 days',
  output jsonb,
  dead_letter text,
  policy text
) PARTITION BY LIST (name);
ALTER TABLE aftermerge_jobs.job ADD PRIMARY KEY (name, id);
CREATE TABLE aftermerge_jobs.archive (LIKE aftermerge_jobs.job);
ALTER TABLE aftermerge_jobs.archive ADD PRIMARY KEY (name, id);
ALTER TABLE aftermerge_jobs.archive ADD archived_on timestamptz NOT NULL DEFAULT now();
CREATE INDEX archive_i1 ON aftermerge_jobs.archive(archived_on);

CREATE FUNCTION aftermerge_jobs.create_queue(queue_name text, options json)
RETURNS VOID AS
$$
DECLARE
  table_name varchar := 'j' || encode(sha224(queue_name::bytea), 'hex');
  queue_created_on timestamptz;
BEGIN

  WITH q as (
  INSERT INTO aftermerge_jobs.queue (
    name,
    policy,
    retry_limit,
    retry_delay,
    retry_backoff,
    expire_seconds,
    retention_minutes,
    dead_letter,
    partition_name
  )
  VALUES (
    queue_name,
    options->>'policy',
    (options->>'retryLimit')::int,
    (options->>'retryDelay')::int,
    (options->>'retryBackoff')::bool,
    (options->>'expireInSeconds')::int,
    (options->>'retentionMinutes')::int,
    options->>'deadLetter',
    table_name
  )
  ON CONFLICT DO NOTHING
  RETURNING created_on
  )
  SELECT created_on into queue_created_on from q;

  IF queue_created_on IS NULL THEN
    RETURN;
  END IF;

  EXECUTE format('CREATE TABLE aftermerge_jobs.%I (LIKE aftermerge_jobs.job INCLUDING DEFAULTS)', table_name);

  EXECUTE format('ALTER TABLE aftermerge_jobs.%1$I ADD PRIMARY KEY (name, id)', table_name);
  EXECUTE format('ALTER TABLE aftermerge_jobs.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES aftermerge_jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('ALTER TABLE aftermerge_jobs.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES aftermerge_jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON aftermerge_jobs.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON aftermerge_jobs.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON aftermerge_jobs.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON aftermerge_jobs.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', table_name);
  EXECUTE format('CREATE INDEX %1$s_i5 ON aftermerge_jobs.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', table_name);

  EXECUTE format('ALTER TABLE aftermerge_jobs.%I ADD CONSTRAINT cjc CHECK (name=%L)', table_name, queue_name);
  EXECUTE format('ALTER TABLE aftermerge_jobs.job ATTACH PARTITION aftermerge_jobs.%I FOR VALUES IN (%L)', table_name, queue_name);
END;
$$
LANGUAGE plpgsql;

CREATE FUNCTION aftermerge_jobs.delete_queue(queue_name text)
RETURNS VOID AS
$$
DECLARE
  table_name varchar;
BEGIN
  WITH deleted as (
    DELETE FROM aftermerge_jobs.queue
    WHERE name = queue_name
    RETURNING partition_name
  )
  SELECT partition_name from deleted INTO table_name;

  EXECUTE format('DROP TABLE IF EXISTS aftermerge_jobs.%I', table_name);
END;
$$
LANGUAGE plpgsql;
INSERT INTO aftermerge_jobs.version(version) VALUES ('24');

select aftermerge_jobs.create_queue(
  'weekly-digests',
  '{"policy": "short", "retryLimit": 7, "retryDelay": 60, "retryBackoff": true, "expireInSeconds": 300}'
);
revoke all on all functions in schema aftermerge_jobs from public;
