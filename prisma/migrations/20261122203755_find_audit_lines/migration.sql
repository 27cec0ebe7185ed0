-- The latest lines of a window are read from their end; ids break ties of lines that were written together.
create index audit_events_at_id_idx on audit_events (at, id);
drop index audit_events_at_idx;

-- Nearly all lines tell of versions that programs sent. What people did, and what was not sent, is found past them;
-- taking in versions pays nothing for it.
create index audit_events_of_people_idx on audit_events (at, id) where actor_kind = 'PERSON';
create index audit_events_not_sent_idx on audit_events (at, id) where raw_event_id is null;
