-- What must hold whoever writes. zod says it kindly at the door; these make the opposite impossible.

alter table organisation
  add constraint organisation_is_one_row check (id = 1);
insert into organisation (id) values (1);

alter table teams
  add constraint teams_slug_is_a_slug check (slug ~ '^[a-z0-9][a-z0-9._-]*$');
alter table services
  add constraint services_slug_is_a_slug check (slug ~ '^[a-z0-9][a-z0-9._-]*$'),
  add constraint services_tier_is_one_to_four check (tier between 1 and 4);
alter table people
  add constraint people_email_is_lower_case check (email = lower(email) and email <> '');

alter table rosters
  add constraint rosters_begin_on_a_monday check (extract(isodow from effective_from) = 1),
  add constraint rosters_are_not_negative check (hours_per_week >= 0 and sres >= 0);

alter table changes
  add constraint changes_sizes_are_not_negative check (lines_added >= 0 and lines_removed >= 0 and files_changed >= 0),
  add constraint changes_reviews_are_not_negative
    check (review_rounds >= 0 and change_requests >= 0 and review_comments >= 0),
  add constraint changes_number_is_positive check (number > 0),
  add constraint changes_confidence_is_a_share check (origin_confidence between 0 and 1),
  add constraint changes_deployed_says_how check ((deployed_at is null) = (deployed_basis is null)),
  add constraint changes_title_says_something check (title ~ '\S');

alter table evidence
  add constraint evidence_lines_are_not_negative check (ai_lines >= 0 and human_lines >= 0),
  add constraint evidence_confidence_is_a_share check (confidence between 0 and 1);

alter table deployments
  add constraint deployments_end_after_they_start check (finished_at >= started_at);

alter table incidents
  add constraint incidents_title_says_something check (title ~ '\S'),
  add constraint incidents_are_detected_after_they_start check (detected_at >= started_at),
  add constraint incidents_are_acknowledged_after_they_start check (acknowledged_at >= started_at),
  add constraint incidents_are_mitigated_after_they_start check (mitigated_at >= started_at),
  add constraint incidents_are_resolved_after_they_start check (resolved_at >= started_at);

alter table causes
  add constraint causes_confidence_is_a_share check (confidence between 0 and 1);

alter table work_logs
  add constraint work_logs_fit_in_a_day check (minutes between 1 and 1440);

alter table pending_references
  add constraint pending_references_have_one_holder check (num_nonnulls(incident_id, deployment_id, work_log_id) = 1),
  add constraint pending_references_name_one_target check (
    case
      when incident_number is not null then num_nonnulls(source, external_id, repository, sha) = 0
      when source is not null          then external_id is not null and num_nonnulls(repository, sha) = 0
      else repository is not null and sha is not null and external_id is null
    end
  ),
  add constraint pending_references_name_a_change_or_an_incident check (target in ('CHANGE', 'INCIDENT'));
create index pending_references_incident_number_idx on pending_references (incident_number)
 where incident_number is not null;

alter table raw_events
  add constraint raw_events_hash_is_sha256 check (octet_length(content_hash) = 32);
alter table api_tokens
  add constraint api_tokens_hash_is_sha256 check (octet_length(hash) = 32);

-- The inbox and the audit trail are history: rows are added, never changed.
create function history_stands() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are history and stand as they are', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger raw_events_stand before update or delete on raw_events for each row execute function history_stands();
create trigger audit_events_stand before update or delete on audit_events for each row execute function history_stands();
