-- What must hold whoever writes.
alter table incidents
  add constraint incidents_say_who_set_them_aside check (num_nonnulls(set_aside, set_aside_by, set_aside_at) in (0, 3)),
  add constraint incidents_are_duplicates_of_others check (
    (duplicate_of is not null) = (set_aside is not distinct from 'DUPLICATE') and duplicate_of is distinct from id
  );
alter table incident_words
  add constraint incident_words_say_whose_they_are check (by ~ '\S');
alter table comments
  add constraint comments_say_something check (body ~ '\S' or deleted_at is not null);
alter table timeline_entries
  add constraint timeline_entries_say_something check (text ~ '\S' or comment_id is not null),
  add constraint timeline_entries_have_one_origin check (num_nonnulls(comment_id, audit_id) <= 1);
create unique index timeline_entries_pin_a_comment_once on timeline_entries (incident_id, comment_id)
 where comment_id is not null;
alter table follow_ups
  add constraint follow_ups_say_something check (title ~ '\S');
alter table saved_views
  add constraint saved_views_are_of_a_page check (page ~ '^/[a-z/-]*$' and name ~ '\S'),
  add constraint saved_views_of_a_team_name_it check ((reach = 'TEAM') = (team_id is not null));
alter table timers
  add constraint timers_run_for_one_thing check (num_nonnulls(incident_id, change_id) <= 1);
alter table nudges
  add constraint nudges_ask_for_one_thing check (num_nonnulls(incident_id, week) = 1),
  add constraint nudges_ask_for_weeks_from_monday check (extract(isodow from week) = 1);

-- Whether a cause is confirmed and whether hours are logged, exact at every moment: the incident is locked first and
-- counted in a statement of its own, so that of two transactions the later one sees what the earlier one did.
create function count_causes(ids uuid[]) returns void language plpgsql as $$
begin
  perform 1 from incidents where id = any(ids) order by id for update;
  update incidents i
     set has_cause = not i.has_cause
   where i.id = any(ids)
     and i.has_cause <> exists (select 1 from causes k where k.incident_id = i.id and k.certainty = 'CONFIRMED');
end $$;
create function causes_are_counted() returns trigger language plpgsql as $$
begin
  perform count_causes(array(select distinct incident_id from touched));
  return null;
end $$;
create trigger causes_added after insert on causes
  referencing new table as touched for each statement execute function causes_are_counted();
create trigger causes_changed after update on causes
  referencing new table as touched for each statement execute function causes_are_counted();
create trigger causes_gone after delete on causes
  referencing old table as touched for each statement execute function causes_are_counted();

-- What was logged on a duplicate is time on what it is one of.
create function count_work(ids uuid[]) returns void language plpgsql as $$
begin
  ids := ids || array(select duplicate_of from incidents where id = any(ids) and duplicate_of is not null);
  perform 1 from incidents where id = any(ids) order by id for update;
  update incidents i
     set has_work = not i.has_work
   where i.id = any(ids)
     and i.has_work <> exists (
           select 1
             from work_logs w
            where not w.withdrawn
              and w.incident_id in (select d.id from incidents d where d.id = i.id or d.duplicate_of = i.id));
end $$;
create function work_is_counted() returns trigger language plpgsql as $$
begin
  perform count_work(array(select distinct incident_id from touched where incident_id is not null));
  return null;
end $$;
create function work_is_counted_anew() returns trigger language plpgsql as $$
begin
  perform count_work(array(
    select incident_id from was where incident_id is not null
     union
    select incident_id from touched where incident_id is not null));
  return null;
end $$;
create trigger work_logs_added after insert on work_logs
  referencing new table as touched for each statement execute function work_is_counted();
create trigger work_logs_changed after update on work_logs
  referencing old table as was new table as touched for each statement execute function work_is_counted_anew();
create trigger work_logs_gone after delete on work_logs
  referencing old table as touched for each statement execute function work_is_counted();

update incidents i
   set has_cause = exists (select 1 from causes k where k.incident_id = i.id and k.certainty = 'CONFIRMED'),
       has_work = exists (select 1 from work_logs w where w.incident_id = i.id);

-- What an incident lacks: 1 a severity, 2 who wrote the code, 4 a cause, 8 the hours of a critical one that is over.
create function incident_lacks(
  severity "Severity", origin "Origin", status "IncidentStatus", is_no_code boolean, has_cause boolean, has_work boolean
) returns int language sql immutable as $$
  select case when severity is null then 1 else 0 end
       + case when origin = 'UNKNOWN' and not is_no_code then 2 else 0 end
       + case when not has_cause and not is_no_code then 4 else 0 end
       + case when severity in ('SEV1', 'SEV2') and status in ('RESOLVED', 'REVIEWED') and not has_work then 8 else 0 end
$$;
-- The order of the queue: what lacks something first, of that the critical before the undecided before the rest.
create function incident_rank(lacks int, severity "Severity") returns int language sql immutable as $$
  select case when lacks = 0 then 3 when severity in ('SEV1', 'SEV2') then 0 when severity is null then 1 else 2 end
$$;
create index incidents_in_the_queue_idx on incidents (
  incident_rank(
    incident_lacks(severity, origin, status, coalesce(no_code_change_said, no_code_change), has_cause, has_work),
    severity
  ), started_at desc, id desc
) where set_aside is null;

create index incidents_words_idx on incidents
 using gin (to_tsvector('simple', title || ' ' || coalesce(summary, '')));
create index comments_words_idx on comments using gin (to_tsvector('simple', body));
