-- How large the last changes of a service are stood in their rows, which lie all over the table.
DROP INDEX "changes_service_id_merged_at_idx";
CREATE INDEX "changes_sizes_idx" ON "changes"("service_id", "merged_at", "lines_added", "lines_removed");

-- Which titles the words of an incident hold, without reading every title of three days.
create index changes_titles_idx on changes ("left"(lower(title), 16), deployed_at);
