-- CreateTable
CREATE TABLE "reevaluations" (
    "id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "repository_id" UUID,
    "merged_from" TIMESTAMPTZ(3),
    "merged_until" TIMESTAMPTZ(3),
    "after_id" UUID,
    "total" INTEGER NOT NULL,
    "looked" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "started_by" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "reevaluations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reevaluations_started_at_idx" ON "reevaluations"("started_at");

-- AddForeignKey
ALTER TABLE "reevaluations" ADD CONSTRAINT "reevaluations_repository_id_fkey" FOREIGN KEY ("repository_id") REFERENCES "repositories"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must hold whoever writes.
alter table reevaluations
  add constraint reevaluations_change_what_they_looked_at check (looked >= 0 and changed between 0 and looked),
  add constraint reevaluations_end_after_they_begin check (merged_until > merged_from);
