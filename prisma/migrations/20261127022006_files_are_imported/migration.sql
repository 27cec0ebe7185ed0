-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('UPLOADING', 'READY', 'RUNNING', 'STOPPED', 'DONE', 'FAILED', 'UNDOING', 'UNDONE');

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "parts" INTEGER NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'UPLOADING',
    "reading" JSONB,
    "columns" TEXT[],
    "stops_on_error" BOOLEAN NOT NULL DEFAULT false,
    "read_rows" INTEGER NOT NULL DEFAULT 0,
    "read_bytes" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "undone_to" BIGINT NOT NULL DEFAULT 0,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "restored" INTEGER NOT NULL DEFAULT 0,
    "lease" UUID,
    "leased_until" TIMESTAMPTZ(3),
    "by" TEXT NOT NULL,
    "by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_parts" (
    "import_id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_parts_pkey" PRIMARY KEY ("import_id","part")
);

-- CreateTable
CREATE TABLE "import_problems" (
    "id" BIGSERIAL NOT NULL,
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "value" TEXT NOT NULL,
    "problem" TEXT NOT NULL,

    CONSTRAINT "import_problems_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_versions" (
    "import_id" UUID NOT NULL,
    "raw_event_id" BIGINT NOT NULL,
    "outcome" "VersionOutcome" NOT NULL,

    CONSTRAINT "import_versions_pkey" PRIMARY KEY ("import_id","raw_event_id")
);

-- CreateTable
CREATE TABLE "undone_versions" (
    "raw_event_id" BIGINT NOT NULL,
    "import_id" UUID NOT NULL,

    CONSTRAINT "undone_versions_pkey" PRIMARY KEY ("raw_event_id")
);

-- CreateTable
CREATE TABLE "remembered_mappings" (
    "signature" BYTEA NOT NULL,
    "reading" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "remembered_mappings_pkey" PRIMARY KEY ("signature")
);

-- CreateIndex
CREATE INDEX "imports_status_idx" ON "imports"("status");

-- CreateIndex
CREATE INDEX "imports_created_at_idx" ON "imports"("created_at");

-- CreateIndex
CREATE INDEX "import_problems_import_id_id_idx" ON "import_problems"("import_id", "id");

-- CreateIndex
CREATE INDEX "import_versions_raw_event_id_idx" ON "import_versions"("raw_event_id");

-- CreateIndex
CREATE INDEX "undone_versions_import_id_idx" ON "undone_versions"("import_id");

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_problems" ADD CONSTRAINT "import_problems_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_versions" ADD CONSTRAINT "import_versions_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_versions" ADD CONSTRAINT "import_versions_raw_event_id_fkey" FOREIGN KEY ("raw_event_id") REFERENCES "raw_events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "undone_versions" ADD CONSTRAINT "undone_versions_raw_event_id_fkey" FOREIGN KEY ("raw_event_id") REFERENCES "raw_events"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "undone_versions" ADD CONSTRAINT "undone_versions_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
