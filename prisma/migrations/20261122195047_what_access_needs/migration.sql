-- What must hold of people, tokens and the audit chain whoever writes.

insert into audit_head (hash) values (decode(repeat('00', 32), 'hex'));

alter table audit_head
  add constraint audit_head_is_one_row check (id = 1),
  add constraint audit_head_hash_is_sha256 check (octet_length(hash) = 32);

-- Lines older than the chain stand as they are; none may be added beside it.
alter table audit_events
  add constraint audit_events_are_chained check (seq is not null and octet_length(hash) = 32) not valid;

create function audit_head_moves_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.seq <= old.seq then
    raise exception 'the audit chain only grows' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger audit_head_moves_on before update or delete on audit_head
  for each row execute function audit_head_moves_on();

create function history_is_not_emptied() returns trigger language plpgsql as $$
begin
  raise exception '% is history and is not emptied', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_events_are_not_emptied before truncate on audit_events execute function history_is_not_emptied();
create trigger raw_events_are_not_emptied before truncate on raw_events execute function history_is_not_emptied();

alter table users
  add constraint users_email_is_lower_case check (email = lower(email) and email <> ''),
  add constraint users_name_says_something check (name ~ '\S');
alter table invitations
  add constraint invitations_email_is_lower_case check (email = lower(email) and email <> ''),
  add constraint invitations_end_once check (num_nonnulls(accepted_at, revoked_at) <= 1);
alter table sign_on
  add constraint sign_on_is_one_row check (id = 1);
