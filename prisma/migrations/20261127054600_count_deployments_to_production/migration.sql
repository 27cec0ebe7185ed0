-- The marks of a trend count every deployment of a range: read from the index alone, whatever part is asked about.
create index deployments_to_production_idx on deployments (finished_at) include (team_id, service_id, repository_id)
 where result = 'SUCCESS' and environment = 'production';
