-- CreateIndex
CREATE INDEX "raw_events_source_received_at_idx" ON "raw_events"("source", "received_at");
