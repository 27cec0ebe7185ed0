-- What was merged is counted anew, for rows of all that belongs anywhere are kept beside.
delete from counted_spans where by = 'MERGED';
delete from merged_counts;

-- DropIndex
DROP INDEX "merged_counts_span_id_idx";

-- AlterTable
ALTER TABLE "merged_counts" ADD COLUMN     "is_whole" BOOLEAN NOT NULL,
ALTER COLUMN "repository_id" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "merged_counts_span_id_is_whole_team_id_service_id_idx" ON "merged_counts"("span_id", "is_whole", "team_id", "service_id");
