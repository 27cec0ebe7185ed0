-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "incidents" ADD COLUMN     "no_code_change_said" BOOLEAN,
ADD COLUMN     "no_code_change_said_at" TIMESTAMPTZ(3),
ADD COLUMN     "no_code_change_said_by" TEXT,
ADD COLUMN     "no_code_change_said_by_id" UUID;

-- CreateIndex
CREATE INDEX "changes_repository_id_number_idx" ON "changes"("repository_id", "number");

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_no_code_change_said_by_id_fkey" FOREIGN KEY ("no_code_change_said_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What must hold whoever writes.
alter table incidents
  add constraint incidents_say_who_said_so check (
    num_nonnulls(no_code_change_said, no_code_change_said_by, no_code_change_said_at) in (0, 3)
  );
