-- Of what a person named: the teams whose private records it may link to. Null: any, as for what a program named.
alter table pending_references add column for_teams uuid[];
