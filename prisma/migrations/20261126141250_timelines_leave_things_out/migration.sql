-- CreateTable
CREATE TABLE "timeline_hides" (
    "incident_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "timeline_hides_pkey" PRIMARY KEY ("incident_id","event")
);

-- AddForeignKey
ALTER TABLE "timeline_hides" ADD CONSTRAINT "timeline_hides_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_hides" ADD CONSTRAINT "timeline_hides_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
