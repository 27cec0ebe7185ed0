-- Which changes lie between two deployed commits, without the many whose place nobody knows.
create index changes_along_their_branch_idx on changes (service_id, repository_id, position)
 where position is not null;
