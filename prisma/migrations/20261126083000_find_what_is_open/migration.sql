-- What is still open is little, and asked for while somebody types what may be the same.
create index incidents_open_idx on incidents (started_at desc, id desc)
 where status in ('OPEN', 'ACKNOWLEDGED', 'MITIGATED') and set_aside is null;
