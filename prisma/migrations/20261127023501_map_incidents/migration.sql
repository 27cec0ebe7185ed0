-- CreateTable
CREATE TABLE "mapping_rules" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "vendor" TEXT NOT NULL,
    "endpoint_id" UUID,
    "fields" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by" UUID,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mapping_rules_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "mapping_rules_subject_key" ON "mapping_rules"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "mapping_rules_endpoint_id_key" ON "mapping_rules"("endpoint_id");

-- AddForeignKey
ALTER TABLE "mapping_rules" ADD CONSTRAINT "mapping_rules_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "endpoints"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mapping_rules" ADD CONSTRAINT "mapping_rules_changed_by_fkey" FOREIGN KEY ("changed_by") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
