-- CreateEnum
CREATE TYPE "SignedWith" AS ENUM ('CURRENT', 'PREVIOUS');

-- CreateEnum
CREATE TYPE "RefusalReason" AS ENUM ('UNSIGNED', 'FORGED', 'LATE', 'ENDED');

-- AlterTable
ALTER TABLE "deliveries" ADD COLUMN     "answered" SMALLINT,
ADD COLUMN     "answered_ms" INTEGER,
ADD COLUMN     "processed_ms" INTEGER,
ADD COLUMN     "replay_id" UUID,
ADD COLUMN     "replays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "signed_with" "SignedWith",
ALTER COLUMN "body" DROP NOT NULL;

-- CreateTable
CREATE TABLE "refused_deliveries" (
    "endpoint_id" UUID NOT NULL,
    "reason" "RefusalReason" NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "refused" INTEGER NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refused_deliveries_pkey" PRIMARY KEY ("endpoint_id","reason","hour")
);

-- CreateIndex
CREATE INDEX "deliveries_replay_id_idx" ON "deliveries"("replay_id");

-- AddForeignKey
ALTER TABLE "refused_deliveries" ADD CONSTRAINT "refused_deliveries_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "endpoints"("id") ON DELETE CASCADE ON UPDATE CASCADE;
