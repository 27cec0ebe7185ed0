-- AlterTable
ALTER TABLE "import_versions" ADD COLUMN     "told_again" BOOLEAN NOT NULL DEFAULT false;

-- Of a log that is kept for good, only the young have a body: to find the old ones among them, no others are read.
create index deliveries_with_bodies on deliveries (received_at) where body is not null and status <> 'STORED';
-- What is long over is looked for every two minutes.
create index notification_sendings_over on notification_sendings (ended_at) where status in ('SENT', 'WITHHELD', 'DEAD');
