-- Deliveries that are still to be read, and those that could not be.
create index deliveries_status_received_at_idx on deliveries (status, received_at);
