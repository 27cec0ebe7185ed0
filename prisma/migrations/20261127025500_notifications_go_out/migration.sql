-- CreateEnum
CREATE TYPE "SubscriptionKind" AS ENUM ('WEBHOOK', 'SLACK', 'EMAIL');

-- CreateEnum
CREATE TYPE "NotificationStatus" AS ENUM ('DUE', 'SENDING', 'SENT', 'DEAD', 'WITHHELD');

-- CreateTable
CREATE TABLE "subscriptions" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "SubscriptionKind" NOT NULL,
    "address" BYTEA,
    "host" TEXT,
    "recipients" TEXT[],
    "events" TEXT[],
    "team_id" UUID,
    "secret" BYTEA,
    "previous_secret" BYTEA,
    "previous_until" TIMESTAMPTZ(3),
    "slow_until" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "disabled_why" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "seq" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "subject_id" UUID NOT NULL,
    "incident_id" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_sendings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "notification_id" UUID NOT NULL,
    "subscription_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "status" "NotificationStatus" NOT NULL DEFAULT 'DUE',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "answer_status" INTEGER,
    "answer" TEXT,
    "detail" TEXT,

    CONSTRAINT "notification_sendings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "subscriptions_team_id_idx" ON "subscriptions"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_seq_key" ON "notifications"("seq");

-- CreateIndex
CREATE INDEX "notifications_at_idx" ON "notifications"("at");

-- CreateIndex
CREATE INDEX "notification_sendings_subscription_id_seq_idx" ON "notification_sendings"("subscription_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "notification_sendings_notification_id_subscription_id_key" ON "notification_sendings"("notification_id", "subscription_id");

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_sendings" ADD CONSTRAINT "notification_sendings_notification_id_fkey" FOREIGN KEY ("notification_id") REFERENCES "notifications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_sendings" ADD CONSTRAINT "notification_sendings_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "subscriptions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

alter table subscriptions
  add constraint subscriptions_go_somewhere check (
    case kind when 'EMAIL' then address is null and cardinality(recipients) > 0
              else address is not null and cardinality(recipients) = 0 end),
  add constraint subscriptions_show_the_host_alone check ((address is null) = (host is null)),
  add constraint subscriptions_sign_what_they_post check ((kind = 'WEBHOOK') = (secret is not null)),
  add constraint subscriptions_are_of_something check (cardinality(events) > 0),
  add constraint subscriptions_say_why_they_ended check ((disabled_at is null) = (disabled_why is null));

-- What waits to be sent, by the line it stands in: of one subject each receiver is told in order.
create index notification_sendings_open on notification_sendings (subscription_id, subject_id, seq)
  where status in ('DUE', 'SENDING');
create index notification_sendings_dead on notification_sendings (subscription_id) where status = 'DEAD';

-- A job is one attempt. Its worker is given up after two minutes, and then the job is another's; when a sending that
-- failed is tried again is said by the job of the next attempt.
select aftermerge_jobs.create_queue(
  'notifications',
  '{"policy": "standard", "retryLimit": 20, "retryDelay": 1, "retryBackoff": false, "expireInSeconds": 120}'
);
