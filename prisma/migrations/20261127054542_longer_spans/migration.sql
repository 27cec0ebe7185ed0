-- What is kept is counted anew, in spans of more lengths.
delete from counted_spans;
delete from live_counts;
delete from fate_counts;
delete from first_failures;
delete from failing_links;
delete from merged_counts;
delete from work_counts;
delete from work_presences;

-- DropIndex
DROP INDEX "counted_spans_by_is_week_from_at_key";

-- AlterTable
ALTER TABLE "counted_spans" DROP COLUMN "is_week",
ADD COLUMN     "days" SMALLINT NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "counted_spans_by_days_from_at_key" ON "counted_spans"("by", "days", "from_at");
