-- AlterTable
ALTER TABLE "organisation" ADD COLUMN     "service_rules_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "changes" ADD COLUMN     "service_told" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "team_told" BOOLEAN NOT NULL DEFAULT true;

-- Until now nothing but its sender gave a change its service.
update changes set service_told = false, team_told = team_id is not null where service_id is null;
