-- Reviews, and what is said later of a merged request, name their change by its number.
create index changes_repository_id_number_idx on changes (repository_id, number);

-- Deliveries that are still to be read, and those that could not be.
create index deliveries_status_received_at_idx on deliveries (status, received_at);
