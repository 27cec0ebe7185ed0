// Generated from /api/v1/openapi.json by npm run client. What is changed here is lost; what the API takes and answers is
// decided where the contracts are.
export interface paths {
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List incidents, the latest first.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getIncidents"];
        put?: never;
        /**
         * Send incidents: 1 to 500 in a batch, each judged by itself. Sending one twice is once.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        post: operations["postIncidents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List changes, with what became of them.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getChanges"];
        put?: never;
        /**
         * Send changes: 1 to 500 in a batch, each judged by itself. Sending one twice is once.
         * @description Scope: ingest:changes. Roles: Administrator, SRE lead
         */
        post: operations["postChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deployments.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getDeployments"];
        put?: never;
        /**
         * Send deployments: 1 to 500 in a batch, each judged by itself. Sending one twice is once.
         * @description Scope: ingest:deployments. Roles: Administrator, SRE lead
         */
        post: operations["postDeployments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List work, with what is left once overlaps are trimmed.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getWorkLogs"];
        put?: never;
        /**
         * Send work logs: 1 to 500 in a batch, each judged by itself. Sending one twice is once.
         * @description Scope: ingest:work-logs. Roles: Administrator, SRE lead, Engineer
         */
        post: operations["postWorkLogs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is open or recent and shares words with a title, the most alike first.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getIncidentsSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an incident by its id or number, such as INC-12.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getIncidentsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say what an incident is: no sender overwrites it. What is told otherwise later is shown beside, until it is taken over or declined.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        patch: operations["patchIncidentsId"];
        trace?: never;
    };
    "/api/v1/incidents/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done to an incident, and every version of it.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getIncidentsIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The changes that may have broken it, each with its reasons and never for its time alone.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getIncidentsIdSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What it is a duplicate of, its duplicates, and those like it of 90 days before and after, each with why.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getIncidentsIdRelated"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/causes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm, suspect or rule out a change as the cause. Saying it twice is once.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        post: operations["postIncidentsIdCauses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/causes/{changeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back what was said here of a change; what the sender says of it holds again.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        delete: operations["deleteIncidentsIdCausesChangeId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/no-code-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that no change of code did it, or that one did; null takes that back.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        put: operations["putIncidentsIdNoCodeChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a change with its evidence.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getChangesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done to a change, and every version of it.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getChangesIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/failure-rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Does AI-written code fail more often here?
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getAnalyticsFailureRate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/sre-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What do incidents cost in hours, by team and origin?
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getAnalyticsSreHours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/adoption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much does each origin write, and how much is known?
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getAnalyticsAdoption"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of the merged changes were deployed, and how many of those are linked to incidents?
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getAnalyticsFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How do the last four weeks stand beside the 26 before them?
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getAnalyticsFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long do incidents take to be noticed, acknowledged and over, by origin?
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getAnalyticsTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/modes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * In which ways do incidents fail, by origin, and how many silently?
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getAnalyticsModes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which security, integration, compliance and data-integrity problems were there in half a year?
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getAnalyticsRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Does AI-written code pass review as cleanly, and how does what passed fare?
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getAnalyticsReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/telemetry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How do changes fare that bring logs, traces or alerts?
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getAnalyticsTelemetry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/survival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long do changes hold before they fail, by origin?
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getAnalyticsSurvival"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/team-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How do the changes of teams, or of one team its services, fare side by side? By name, never by rate.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getAnalyticsTeamRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who sends here, when last, and the names to narrow questions to.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a repository was scanned, so that the next scan sends only what is new.
         * @description Scope: ingest:changes. Roles: Administrator, SRE lead
         */
        get: operations["getScans"];
        /**
         * Note how far a repository was scanned.
         * @description Scope: ingest:changes. Roles: Administrator, SRE lead
         */
        put: operations["putScans"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every team with what it owns, and the services that nobody owns.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One team: its services, people and rosters.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getTeamsSlug"];
        /**
         * Name a team.
         * @description Scope: write:teams. Roles: Administrator, SRE lead
         */
        put: operations["putTeamsSlug"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{slug}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Enter SRE hours a week, from a Monday on.
         * @description Scope: write:teams. Roles: Administrator, SRE lead
         */
        put: operations["putTeamsSlugRoster"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{slug}/roster/{from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take back the roster that takes effect on a day; the one before it goes on.
         * @description Scope: write:teams. Roles: Administrator, SRE lead
         */
        delete: operations["deleteTeamsSlugRosterFrom"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{slug}/members/{email}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a person into a team, as an SRE or not.
         * @description Scope: write:teams. Roles: Administrator, SRE lead
         */
        put: operations["putTeamsSlugMembersEmail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name a service; give it its team and tier.
         * @description Scope: write:teams. Roles: Administrator, SRE lead
         */
        put: operations["putServicesSlug"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{slug}/dependencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The services that one depends on.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getServicesSlugDependencies"];
        /**
         * Set which services one depends on, in place of what was set before.
         * @description Scope: write:teams. Roles: Administrator, SRE lead
         */
        put: operations["putServicesSlugDependencies"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What holds for the whole organisation.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit several incidents, each of the version that was read and judged by itself.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        post: operations["postIncidentsEdits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The incidents that want a decision, the most pressing first, and how many there are.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getTriage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/triage/suspects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which change is suspected first of each of these incidents, its score and the first reason why.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getTriageSuspects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say that it is a duplicate of another or no incident, and so in no figure; null counts it again.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        put: operations["putIncidentsIdSetAside"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/work-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log time on an incident: your own, ending now, unless you say otherwise.
         * @description Scope: ingest:work-logs. Roles: Administrator, SRE lead, Engineer
         */
        post: operations["postIncidentsIdWorkLogs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-logs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one entry, also one that was taken back.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getWorkLogsId"];
        put?: never;
        post?: never;
        /**
         * Take an entry back. It counts nowhere, also when its sender sends it again.
         * @description Scope: ingest:work-logs. Roles: Administrator, SRE lead, Engineer
         */
        delete: operations["deleteWorkLogsId"];
        options?: never;
        head?: never;
        /**
         * Edit what was logged here, or bring back what was taken back. Wants the ETag as If-Match.
         * @description Scope: ingest:work-logs. Roles: Administrator, SRE lead, Engineer
         */
        patch: operations["patchWorkLogsId"];
        trace?: never;
    };
    "/api/v1/teams/{slug}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many SREs of a team logged time in a week, and which critical incidents have no hours.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getTeamsSlugHours"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was said of an incident, the first said first.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getIncidentsIdComments"];
        put?: never;
        /**
         * Say something of an incident, in Markdown without pictures.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        post: operations["postIncidentsIdComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One comment; its ETag is what an edit must match.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getIncidentsIdCommentsCommentId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What shall follow from an incident, by the day it is due.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getIncidentsIdFollowUps"];
        put?: never;
        /**
         * Write down what somebody will do about an incident.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        post: operations["postIncidentsIdFollowUps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/follow-ups/{followUpId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One follow-up; its ETag is what an edit must match.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getIncidentsIdFollowUpsFollowUpId"];
        put?: never;
        post?: never;
        /**
         * Take a follow-up off an incident.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        delete: operations["deleteIncidentsIdFollowUpsFollowUpId"];
        options?: never;
        head?: never;
        /**
         * Change a follow-up, tick it off, or open it again.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        patch: operations["patchIncidentsIdFollowUpsFollowUpId"];
        trace?: never;
    };
    "/api/v1/incidents/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in an incident, the first first: its times, what went live, what people put there.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getIncidentsIdTimeline"];
        put?: never;
        /**
         * Put words, or a comment, on the timeline of an incident.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        post: operations["postIncidentsIdTimeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/timeline/hidden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Leave something out that the timeline tells by itself, or tell it again.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        put: operations["putIncidentsIdTimelineHidden"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/timeline/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One entry that somebody put there; its ETag is what an edit must match.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getIncidentsIdTimelineEntryId"];
        put?: never;
        post?: never;
        /**
         * Take an entry off the timeline; a comment stays where it was said.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        delete: operations["deleteIncidentsIdTimelineEntryId"];
        options?: never;
        head?: never;
        /**
         * Move an entry to another time, or say it otherwise.
         * @description Scope: ingest:incidents. Roles: Administrator, SRE lead, Engineer
         */
        patch: operations["patchIncidentsIdTimelineEntryId"];
        trace?: never;
    };
    "/api/v1/telemetry-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rules of your own on what counts as logs, traces and alerts.
         * @description Scope: read or ingest:changes. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getTelemetryRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read which path of which repository belongs to which service. The ETag is what setting them wants.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getServiceRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the samples of changes that people label, the latest first.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getSpotChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot-checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a spot check; once it is closed, with precision and recall of the tag.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getSpotChecksId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/weekly-reviews/{week}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the review of an ISO week such as 2026-W47, of a team or of everybody.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getWeeklyReviewsWeek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/weekly-reviews/{week}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the notes of a weekly review.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getWeeklyReviewsWeekNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/weekly-reviews/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one decision of a weekly review.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getWeeklyReviewsDecisionsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/origin-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rules of who wrote what carries no mark.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getOriginRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attribution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how evidence is weighed, how often each kind decides, and what is being decided anew.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getAttribution"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events of what is done from now on, or behind `after` or Last-Event-ID. `done` names a thing that something was done to, `ready` says that all is told from here on, `many` that more was done than is told one by one, `deliveries` that something came in by a webhook or was read, to whom the log is open, `here` that the connection stands.
         * @description Scope: read. Roles: Administrator, SRE lead, Engineer, Viewer
         */
        get: operations["getEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "incident.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Posted when an incident is reported
         * @description To subscriptions that are webhooks, at least once, of one incident in the order in which it happened, and signed as Standard Webhooks says. It is tried again for three days.
         */
        post: operations["postedIncidentCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "incident.updated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Posted when an incident changes
         * @description To subscriptions that are webhooks, at least once, of one incident in the order in which it happened, and signed as Standard Webhooks says. It is tried again for three days.
         */
        post: operations["postedIncidentUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "incident.resolved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Posted when an incident is resolved
         * @description To subscriptions that are webhooks, at least once, of one incident in the order in which it happened, and signed as Standard Webhooks says. It is tried again for three days.
         */
        post: operations["postedIncidentResolved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "cause.confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Posted when a cause is confirmed
         * @description To subscriptions that are webhooks, at least once, of one incident in the order in which it happened, and signed as Standard Webhooks says. It is tried again for three days.
         */
        post: operations["postedCauseConfirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "review.frozen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Posted when a weekly review is frozen
         * @description To subscriptions that are webhooks, at least once, of one incident in the order in which it happened, and signed as Standard Webhooks says. It is tried again for three days.
         */
        post: operations["postedReviewFrozen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    test: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Posted when somebody tries the subscription
         * @description To subscriptions that are webhooks, at least once, of one incident in the order in which it happened, and signed as Standard Webhooks says. It is tried again for three days.
         */
        post: operations["postedTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            errors?: {
                pointer: string;
                detail: string;
            }[];
            maxBytes?: number;
            maxRecords?: number;
            current?: unknown;
        };
    };
    responses: {
        /** @description A problem */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getIncidents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                from?: string;
                to?: string;
                week?: string;
                team?: string;
                service?: string;
                repository?: string;
                origin?: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                severity?: "all" | "critical" | "SEV1" | "SEV2" | "SEV3" | "SEV4" | "NONE";
                status?: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                mode?: "SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER" | "NOT_SAID";
                impact?: "AVAILABILITY" | "SECURITY" | "INTEGRATION" | "COMPLIANCE" | "DATA_INTEGRITY" | "PERFORMANCE";
                silent?: "yes";
                setAside?: "DUPLICATE" | "NOT_AN_INCIDENT";
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            key: string;
                            source: string;
                            externalId: string;
                            title: string;
                            summary: string | null;
                            url: string | null;
                            severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            /** @enum {string} */
                            status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                            team: string | null;
                            service: string | null;
                            /** Format: date-time */
                            startedAt: string;
                            detectedAt: string | null;
                            acknowledgedAt: string | null;
                            mitigatedAt: string | null;
                            resolvedAt: string | null;
                            /** @enum {string} */
                            origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                            declaredOrigin: ("AI" | "HUMAN" | "MIXED" | "UNKNOWN") | null;
                            mode: ("SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER") | null;
                            impact: ("AVAILABILITY" | "SECURITY" | "INTEGRATION" | "COMPLIANCE" | "DATA_INTEGRITY" | "PERFORMANCE") | null;
                            silent: boolean | null;
                            detectedBy: ("ALERT" | "CUSTOMER" | "ENGINEER") | null;
                            assignee: string | null;
                            assigneeId: string | null;
                            noCodeChange: boolean;
                            noCodeChangeSaidBy: string | null;
                            /** @enum {string} */
                            visibility: "EVERYONE" | "TEAM";
                            setAside: {
                                /** @enum {string} */
                                as: "DUPLICATE" | "NOT_AN_INCIDENT";
                                reason: string | null;
                                duplicateOf: string | null;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            lacks: ("SEVERITY" | "ORIGIN" | "CAUSE" | "HOURS")[];
                            /** Format: date-time */
                            eventAt: string;
                            version: number;
                            work: {
                                entries: number;
                                minutes: number;
                                countedMinutes: number;
                            } | null;
                        }[];
                        nextCursor: string | null;
                        hidden: number | null;
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    postIncidents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        source: string;
                        externalId: string;
                        eventAt?: string | null;
                        title: string;
                        /** Format: date-time */
                        startedAt: string;
                        summary?: string | null;
                        url?: string | null;
                        severity?: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                        status?: ("OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED") | null;
                        team?: string | null;
                        service?: string | null;
                        detectedAt?: string | null;
                        acknowledgedAt?: string | null;
                        mitigatedAt?: string | null;
                        resolvedAt?: string | null;
                        origin?: ("AI" | "HUMAN" | "MIXED" | "UNKNOWN") | null;
                        mode?: ("SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER") | null;
                        impact?: ("AVAILABILITY" | "SECURITY" | "INTEGRATION" | "COMPLIANCE" | "DATA_INTEGRITY" | "PERFORMANCE") | null;
                        silent?: boolean | null;
                        detectedBy?: ("ALERT" | "CUSTOMER" | "ENGINEER") | null;
                        assigneeEmail?: string | null;
                        visibility?: ("EVERYONE" | "TEAM") | null;
                        startIsAssumed?: boolean | null;
                        assigneeId?: string | null;
                        noCodeChange?: boolean | null;
                        causes?: {
                            change: {
                                source: string;
                                externalId: string;
                            } | {
                                repository: string;
                                sha: string;
                            };
                            /**
                             * @default SUSPECTED
                             * @enum {string}
                             */
                            certainty?: "SUSPECTED" | "CONFIRMED";
                        }[] | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Understood */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            index: number;
                            status: 200 | 201 | 403 | 422;
                            /** @enum {string} */
                            outcome: "created" | "updated" | "duplicate" | "stale" | "rejected";
                            /** Format: uuid */
                            id?: string;
                            number?: number;
                            errors?: {
                                pointer: string;
                                detail: string;
                            }[];
                        }[];
                        summary: {
                            [key: string]: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getChanges: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                from?: string;
                to?: string;
                week?: string;
                team?: string;
                service?: string;
                repository?: string;
                origin?: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                outcome?: "failed" | "held" | "mature" | "pending" | "live" | "undeployed" | "deployed" | "linked";
                followUp?: "7" | "30" | "90";
                severity?: "all" | "critical";
                certainty?: "confirmed" | "suspected";
                tool?: string;
                evidence?: "PERSON" | "LINES" | "AUTHOR" | "DECLARED" | "PULL_REQUEST_AUTHOR" | "SESSION" | "CO_AUTHOR" | "ASSISTED_BY" | "GENERATED_WITH" | "TASK_LINK" | "LABEL" | "BRANCH" | "REVIEW_SUGGESTION" | "POLICY" | "UNMARKED" | "AUTOMATION" | "SERVICE_BOT";
                contradicted?: "yes";
                review?: "clean" | "not-clean" | "reviewed" | "unreviewed" | "unknown";
                telemetry?: "with" | "without" | "unknown";
                q?: string;
                named?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            source: string;
                            externalId: string;
                            repository: string;
                            sha: string;
                            number: number | null;
                            title: string;
                            url: string | null;
                            team: string | null;
                            service: string | null;
                            linesAdded: number | null;
                            linesRemoved: number | null;
                            filesChanged: number | null;
                            /** Format: date-time */
                            mergedAt: string;
                            deployedAt: string | null;
                            deployedBasis: ("DEPLOYMENT" | "ANCESTRY" | "MERGE_ORDER" | "DECLARED" | "MERGE") | null;
                            /** @enum {string} */
                            origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                            originBasis: string | null;
                            originConfidence: number | null;
                            version: number;
                            /** @enum {string} */
                            outcome: "failed" | "held" | "pending" | "undeployed";
                            evidence: {
                                kind: string;
                                tool: string | null;
                                model: string | null;
                                aiLines: number | null;
                                humanLines: number | null;
                                confidence: number | null;
                                detail: string | null;
                                seenIn: string | null;
                                /** Format: date-time */
                                seenAt: string;
                            }[];
                        }[];
                        nextCursor: string | null;
                        timeZone: string;
                        /** Format: date-time */
                        asOf: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    postChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        source: string;
                        externalId: string;
                        eventAt?: string | null;
                        repository: string;
                        sha: string;
                        title: string;
                        /** Format: date-time */
                        mergedAt: string;
                        openedAt?: string | null;
                        shas?: string[] | null;
                        number?: number | null;
                        url?: string | null;
                        branch?: string | null;
                        message?: string | null;
                        commits?: {
                            sha: string;
                            message: string;
                            authorName: string;
                            authorEmail: string;
                            committerName?: string | null;
                            committerEmail?: string | null;
                        }[] | null;
                        authorName?: string | null;
                        authorEmail?: string | null;
                        authorLogin?: string | null;
                        labels?: string[] | null;
                        deployedAt?: string | null;
                        linesAdded?: number | null;
                        linesRemoved?: number | null;
                        filesChanged?: number | null;
                        position?: number | null;
                        paths?: string[] | null;
                        team?: string | null;
                        service?: string | null;
                        origin?: ("AI" | "HUMAN" | "MIXED" | "UNKNOWN") | null;
                        evidence?: {
                            kind: string;
                            tool?: string | null;
                            model?: string | null;
                            aiLines?: number | null;
                            humanLines?: number | null;
                            confidence?: number | null;
                            detail?: string | null;
                            seenIn?: string | null;
                        }[] | null;
                        descriptionEvidence?: {
                            kind: string;
                            tool?: string | null;
                            model?: string | null;
                            aiLines?: number | null;
                            humanLines?: number | null;
                            confidence?: number | null;
                            detail?: string | null;
                            seenIn?: string | null;
                        }[] | null;
                        review?: {
                            approvedAt?: string | null;
                            rounds?: number | null;
                            changeRequests?: number | null;
                            comments?: number | null;
                            approvers?: (string)[] | null;
                        } | null;
                        telemetry?: {
                            logs?: ("YES" | "NO" | "UNKNOWN") | null;
                            traces?: ("YES" | "NO" | "UNKNOWN") | null;
                            alerts?: ("YES" | "NO" | "UNKNOWN") | null;
                            inDiff?: {
                                /** @enum {string} */
                                signal: "LOGS" | "TRACES" | "ALERTS";
                                /** @enum {string} */
                                presence: "YES" | "NO" | "UNKNOWN";
                                detail: string;
                                path?: string | null;
                            }[] | null;
                            inDescription?: {
                                /** @enum {string} */
                                signal: "LOGS" | "TRACES" | "ALERTS";
                                /** @enum {string} */
                                presence: "YES" | "NO" | "UNKNOWN";
                                detail: string;
                                path?: string | null;
                            }[] | null;
                        } | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Understood */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            index: number;
                            status: 200 | 201 | 403 | 422;
                            /** @enum {string} */
                            outcome: "created" | "updated" | "duplicate" | "stale" | "rejected";
                            /** Format: uuid */
                            id?: string;
                            number?: number;
                            errors?: {
                                pointer: string;
                                detail: string;
                            }[];
                        }[];
                        summary: {
                            [key: string]: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getDeployments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                from?: string;
                to?: string;
                week?: string;
                team?: string;
                service?: string;
                repository?: string;
                origin?: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                result?: "SUCCESS" | "FAILURE" | "ROLLED_BACK" | "CANCELLED";
                environment?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            source: string;
                            externalId: string;
                            service: string;
                            team: string | null;
                            repository: string | null;
                            sha: string;
                            environment: string;
                            /** @enum {string} */
                            result: "SUCCESS" | "FAILURE" | "ROLLED_BACK" | "CANCELLED";
                            startedAt: string | null;
                            /** Format: date-time */
                            finishedAt: string;
                            url: string | null;
                            changes: number;
                            version: number;
                        }[];
                        nextCursor: string | null;
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    postDeployments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        source: string;
                        externalId: string;
                        eventAt?: string | null;
                        service: string;
                        sha: string;
                        /** Format: date-time */
                        finishedAt: string;
                        /** @enum {string} */
                        result: "SUCCESS" | "FAILURE" | "ROLLED_BACK" | "CANCELLED";
                        team?: string | null;
                        repository?: string | null;
                        environment?: string | null;
                        startedAt?: string | null;
                        url?: string | null;
                        changes?: ({
                            source: string;
                            externalId: string;
                        } | {
                            repository: string;
                            sha: string;
                        })[] | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Understood */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            index: number;
                            status: 200 | 201 | 403 | 422;
                            /** @enum {string} */
                            outcome: "created" | "updated" | "duplicate" | "stale" | "rejected";
                            /** Format: uuid */
                            id?: string;
                            number?: number;
                            errors?: {
                                pointer: string;
                                detail: string;
                            }[];
                        }[];
                        summary: {
                            [key: string]: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getWorkLogs: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                from?: string;
                to?: string;
                week?: string;
                team?: string;
                service?: string;
                repository?: string;
                origin?: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                activity?: "TRIAGE" | "ROLLBACK" | "PATCH" | "REFACTOR" | "REVIEW" | "POSTMORTEM" | "OTHER";
                incident?: string;
                role?: "all" | "sre";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            source: string;
                            externalId: string | null;
                            person: string | null;
                            team: string | null;
                            incident: string | null;
                            isPrivate: boolean;
                            changeId: string | null;
                            minutes: number;
                            countedMinutes: number;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {string} */
                            activity: "TRIAGE" | "ROLLBACK" | "PATCH" | "REFACTOR" | "REVIEW" | "POSTMORTEM" | "OTHER";
                            /** @enum {string} */
                            origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                            note: string | null;
                            version: number;
                        }[];
                        nextCursor: string | null;
                        timeZone: string;
                        total: ({
                            entries: number;
                            minutes: number;
                            countedMinutes: number;
                        } | {
                            why: string;
                        }) | null;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    postWorkLogs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        source: string;
                        externalId: string;
                        eventAt?: string | null;
                        /** Format: email */
                        personEmail: string;
                        minutes: number;
                        /** Format: date-time */
                        startedAt: string;
                        personName?: string | null;
                        team?: string | null;
                        incident?: (string | {
                            source: string;
                            externalId: string;
                        }) | null;
                        change?: ({
                            source: string;
                            externalId: string;
                        } | {
                            repository: string;
                            sha: string;
                        }) | null;
                        activity?: ("TRIAGE" | "ROLLBACK" | "PATCH" | "REFACTOR" | "REVIEW" | "POSTMORTEM" | "OTHER") | null;
                        note?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Understood */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            index: number;
                            status: 200 | 201 | 403 | 422;
                            /** @enum {string} */
                            outcome: "created" | "updated" | "duplicate" | "stale" | "rejected";
                            /** Format: uuid */
                            id?: string;
                            number?: number;
                            errors?: {
                                pointer: string;
                                detail: string;
                            }[];
                        }[];
                        summary: {
                            [key: string]: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getIncidentsSimilar: {
        parameters: {
            query: {
                title: string;
                service?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            title: string;
                            severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            /** @enum {string} */
                            status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                            service: string | null;
                            /** Format: date-time */
                            startedAt: string;
                            common: number;
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getIncidentsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: number;
                        key: string;
                        source: string;
                        externalId: string;
                        title: string;
                        summary: string | null;
                        url: string | null;
                        severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                        /** @enum {string} */
                        status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                        team: string | null;
                        service: string | null;
                        /** Format: date-time */
                        startedAt: string;
                        detectedAt: string | null;
                        acknowledgedAt: string | null;
                        mitigatedAt: string | null;
                        resolvedAt: string | null;
                        /** @enum {string} */
                        origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                        declaredOrigin: ("AI" | "HUMAN" | "MIXED" | "UNKNOWN") | null;
                        mode: ("SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER") | null;
                        impact: ("AVAILABILITY" | "SECURITY" | "INTEGRATION" | "COMPLIANCE" | "DATA_INTEGRITY" | "PERFORMANCE") | null;
                        silent: boolean | null;
                        detectedBy: ("ALERT" | "CUSTOMER" | "ENGINEER") | null;
                        assignee: string | null;
                        assigneeId: string | null;
                        noCodeChange: boolean;
                        noCodeChangeSaidBy: string | null;
                        /** @enum {string} */
                        visibility: "EVERYONE" | "TEAM";
                        setAside: {
                            /** @enum {string} */
                            as: "DUPLICATE" | "NOT_AN_INCIDENT";
                            reason: string | null;
                            duplicateOf: string | null;
                            by: string;
                            /** Format: date-time */
                            at: string;
                        } | null;
                        lacks: ("SEVERITY" | "ORIGIN" | "CAUSE" | "HOURS")[];
                        /** Format: date-time */
                        eventAt: string;
                        version: number;
                        causes: {
                            /** Format: uuid */
                            changeId: string;
                            repository: string;
                            sha: string;
                            number: number | null;
                            title: string;
                            url: string | null;
                            team: string | null;
                            service: string | null;
                            /** @enum {string} */
                            origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                            originBasis: string | null;
                            /** Format: date-time */
                            mergedAt: string;
                            deployedAt: string | null;
                            linesChanged: number | null;
                            filesChanged: number | null;
                            /** @enum {string} */
                            certainty: "SUSPECTED" | "CONFIRMED" | "RULED_OUT";
                            /** @enum {string} */
                            method: "DECLARED" | "PERSON" | "SUGGESTION";
                            confidence: number | null;
                            note: string | null;
                            decidedBy: string | null;
                            /** Format: date-time */
                            decidedAt: string;
                            evidence: {
                                kind: string;
                                tool: string | null;
                                model: string | null;
                                aiLines: number | null;
                                humanLines: number | null;
                                confidence: number | null;
                                detail: string | null;
                                seenIn: string | null;
                                /** Format: date-time */
                                seenAt: string;
                            }[];
                        }[];
                        waiting: {
                            change: {
                                source: string;
                                externalId: string;
                            } | {
                                repository: string;
                                sha: string;
                            };
                            /** @enum {string} */
                            certainty: "SUSPECTED" | "CONFIRMED" | "RULED_OUT";
                        }[];
                        work: {
                            /** Format: uuid */
                            id: string;
                            source: string;
                            externalId: string | null;
                            person: string | null;
                            team: string | null;
                            incident: string | null;
                            isPrivate: boolean;
                            changeId: string | null;
                            minutes: number;
                            countedMinutes: number;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {string} */
                            activity: "TRIAGE" | "ROLLBACK" | "PATCH" | "REFACTOR" | "REVIEW" | "POSTMORTEM" | "OTHER";
                            /** @enum {string} */
                            origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                            note: string | null;
                            version: number;
                        }[];
                        workTotal: {
                            entries: number;
                            minutes: number;
                            countedMinutes: number;
                        } | null;
                        words: {
                            [key: string]: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                told: string | boolean | null;
                                isNews: boolean;
                            };
                        };
                        snoozedUntil: string | null;
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    patchIncidentsId: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read. 412 with `current` where it is no longer that one. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    /** Format: date-time */
                    startedAt?: string;
                    summary?: string | null;
                    url?: string | null;
                    severity?: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                    /** @enum {string} */
                    status?: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                    team?: string | null;
                    service?: string | null;
                    detectedAt?: string | null;
                    acknowledgedAt?: string | null;
                    mitigatedAt?: string | null;
                    resolvedAt?: string | null;
                    origin?: ("AI" | "HUMAN" | "MIXED" | "UNKNOWN") | null;
                    mode?: ("SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER") | null;
                    impact?: ("AVAILABILITY" | "SECURITY" | "INTEGRATION" | "COMPLIANCE" | "DATA_INTEGRITY" | "PERFORMANCE") | null;
                    silent?: boolean | null;
                    detectedBy?: ("ALERT" | "CUSTOMER" | "ENGINEER") | null;
                    assigneeEmail?: string | null;
                    /** @enum {string} */
                    visibility?: "EVERYONE" | "TEAM";
                    assigneeId?: string | null;
                    takeBack?: ("title" | "startedAt" | "summary" | "url" | "severity" | "status" | "team" | "service" | "detectedAt" | "acknowledgedAt" | "mitigatedAt" | "resolvedAt" | "origin" | "mode" | "impact" | "silent" | "detectedBy" | "assigneeEmail" | "visibility")[];
                    keep?: ("title" | "startedAt" | "summary" | "url" | "severity" | "status" | "team" | "service" | "detectedAt" | "acknowledgedAt" | "mitigatedAt" | "resolvedAt" | "origin" | "mode" | "impact" | "silent" | "detectedBy" | "assigneeEmail" | "visibility")[];
                };
            };
        };
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: number;
                        key: string;
                        source: string;
                        externalId: string;
                        title: string;
                        summary: string | null;
                        url: string | null;
                        severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                        /** @enum {string} */
                        status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                        team: string | null;
                        service: string | null;
                        /** Format: date-time */
                        startedAt: string;
                        detectedAt: string | null;
                        acknowledgedAt: string | null;
                        mitigatedAt: string | null;
                        resolvedAt: string | null;
                        /** @enum {string} */
                        origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                        declaredOrigin: ("AI" | "HUMAN" | "MIXED" | "UNKNOWN") | null;
                        mode: ("SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER") | null;
                        impact: ("AVAILABILITY" | "SECURITY" | "INTEGRATION" | "COMPLIANCE" | "DATA_INTEGRITY" | "PERFORMANCE") | null;
                        silent: boolean | null;
                        detectedBy: ("ALERT" | "CUSTOMER" | "ENGINEER") | null;
                        assignee: string | null;
                        assigneeId: string | null;
                        noCodeChange: boolean;
                        noCodeChangeSaidBy: string | null;
                        /** @enum {string} */
                        visibility: "EVERYONE" | "TEAM";
                        setAside: {
                            /** @enum {string} */
                            as: "DUPLICATE" | "NOT_AN_INCIDENT";
                            reason: string | null;
                            duplicateOf: string | null;
                            by: string;
                            /** Format: date-time */
                            at: string;
                        } | null;
                        lacks: ("SEVERITY" | "ORIGIN" | "CAUSE" | "HOURS")[];
                        /** Format: date-time */
                        eventAt: string;
                        version: number;
                        causes: {
                            /** Format: uuid */
                            changeId: string;
                            repository: string;
                            sha: string;
                            number: number | null;
                            title: string;
                            url: string | null;
                            team: string | null;
                            service: string | null;
                            /** @enum {string} */
                            origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                            originBasis: string | null;
                            /** Format: date-time */
                            mergedAt: string;
                            deployedAt: string | null;
                            linesChanged: number | null;
                            filesChanged: number | null;
                            /** @enum {string} */
                            certainty: "SUSPECTED" | "CONFIRMED" | "RULED_OUT";
                            /** @enum {string} */
                            method: "DECLARED" | "PERSON" | "SUGGESTION";
                            confidence: number | null;
                            note: string | null;
                            decidedBy: string | null;
                            /** Format: date-time */
                            decidedAt: string;
                            evidence: {
                                kind: string;
                                tool: string | null;
                                model: string | null;
                                aiLines: number | null;
                                humanLines: number | null;
                                confidence: number | null;
                                detail: string | null;
                                seenIn: string | null;
                                /** Format: date-time */
                                seenAt: string;
                            }[];
                        }[];
                        waiting: {
                            change: {
                                source: string;
                                externalId: string;
                            } | {
                                repository: string;
                                sha: string;
                            };
                            /** @enum {string} */
                            certainty: "SUSPECTED" | "CONFIRMED" | "RULED_OUT";
                        }[];
                        work: {
                            /** Format: uuid */
                            id: string;
                            source: string;
                            externalId: string | null;
                            person: string | null;
                            team: string | null;
                            incident: string | null;
                            isPrivate: boolean;
                            changeId: string | null;
                            minutes: number;
                            countedMinutes: number;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {string} */
                            activity: "TRIAGE" | "ROLLBACK" | "PATCH" | "REFACTOR" | "REVIEW" | "POSTMORTEM" | "OTHER";
                            /** @enum {string} */
                            origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                            note: string | null;
                            version: number;
                        }[];
                        workTotal: {
                            entries: number;
                            minutes: number;
                            countedMinutes: number;
                        } | null;
                        words: {
                            [key: string]: {
                                by: string;
                                /** Format: date-time */
                                at: string;
                                told: string | boolean | null;
                                isNews: boolean;
                            };
                        };
                        snoozedUntil: string | null;
                        timeZone: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getIncidentsIdEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            actor: string;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
                            version: string | null;
                        }[];
                        versions: {
                            id: string;
                            /** Format: date-time */
                            eventAt: string;
                            /** Format: date-time */
                            receivedAt: string;
                            /** @enum {string} */
                            outcome: "CREATED" | "UPDATED" | "DUPLICATE" | "STALE";
                            payload: unknown;
                        }[];
                        more: boolean;
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getIncidentsIdSuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            change: {
                                /** Format: uuid */
                                id: string;
                                repository: string;
                                sha: string;
                                number: number | null;
                                title: string;
                                url: string | null;
                                team: string | null;
                                service: string | null;
                                /** @enum {string} */
                                origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                                originBasis: string | null;
                                /** Format: date-time */
                                mergedAt: string;
                                /** Format: date-time */
                                deployedAt: string;
                                /** @enum {string} */
                                deployedBasis: "DEPLOYMENT" | "ANCESTRY" | "MERGE_ORDER" | "DECLARED" | "MERGE";
                                linesChanged: number | null;
                                filesChanged: number | null;
                            };
                            score: number;
                            reasons: string[];
                            certainty: ("SUSPECTED" | "CONFIRMED" | "RULED_OUT") | null;
                        }[];
                        lookedAt: number;
                        hours: number;
                        why: string | null;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getIncidentsIdRelated: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        duplicateOf: {
                            key: string;
                            title: string;
                            severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            /** @enum {string} */
                            status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                            service: string | null;
                            /** Format: date-time */
                            startedAt: string;
                        } | null;
                        duplicates: {
                            key: string;
                            title: string;
                            severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            /** @enum {string} */
                            status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                            service: string | null;
                            /** Format: date-time */
                            startedAt: string;
                        }[];
                        similar: {
                            key: string;
                            title: string;
                            severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            /** @enum {string} */
                            status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                            service: string | null;
                            /** Format: date-time */
                            startedAt: string;
                            why: string[];
                        }[];
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    postIncidentsIdCauses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    change: {
                        source: string;
                        externalId: string;
                    } | {
                        repository: string;
                        sha: string;
                    };
                    /** @enum {string} */
                    certainty: "SUSPECTED" | "CONFIRMED" | "RULED_OUT";
                    note?: string | null;
                    /** @constant */
                    from?: "suggestion";
                    was?: ("SUSPECTED" | "CONFIRMED" | "RULED_OUT") | null;
                };
            };
        };
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        changeId: string;
                        /** @enum {string} */
                        certainty: "SUSPECTED" | "CONFIRMED" | "RULED_OUT";
                        /** @enum {string} */
                        method: "DECLARED" | "PERSON" | "SUGGESTION";
                        confidence: number | null;
                        note: string | null;
                        decidedBy: string | null;
                        /** Format: date-time */
                        decidedAt: string;
                        /** @enum {string} */
                        origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteIncidentsIdCausesChangeId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                changeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putIncidentsIdNoCodeChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    noCodeChange: boolean | null;
                    was?: boolean;
                };
            };
        };
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        noCodeChange: boolean;
                        noCodeChangeSaidBy: string | null;
                        /** @enum {string} */
                        origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                        version: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getChangesId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        source: string;
                        externalId: string;
                        repository: string;
                        sha: string;
                        number: number | null;
                        title: string;
                        url: string | null;
                        team: string | null;
                        service: string | null;
                        linesAdded: number | null;
                        linesRemoved: number | null;
                        filesChanged: number | null;
                        /** Format: date-time */
                        mergedAt: string;
                        deployedAt: string | null;
                        deployedBasis: ("DEPLOYMENT" | "ANCESTRY" | "MERGE_ORDER" | "DECLARED" | "MERGE") | null;
                        /** @enum {string} */
                        origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                        originBasis: string | null;
                        originConfidence: number | null;
                        version: number;
                        branch: string | null;
                        labels: string[];
                        authorName: string | null;
                        review: {
                            approvedAt: string | null;
                            rounds: number | null;
                            changeRequests: number | null;
                            comments: number | null;
                            approvals: number;
                            openedAt: string | null;
                            hoursToApproval: number | null;
                            cleanFirstApproval: boolean | null;
                        };
                        telemetry: {
                            /** @enum {string} */
                            logs: "YES" | "NO" | "UNKNOWN";
                            /** @enum {string} */
                            traces: "YES" | "NO" | "UNKNOWN";
                            /** @enum {string} */
                            alerts: "YES" | "NO" | "UNKNOWN";
                            findings: {
                                /** @enum {string} */
                                signal: "LOGS" | "TRACES" | "ALERTS";
                                /** @enum {string} */
                                presence: "YES" | "NO" | "UNKNOWN";
                                /** @enum {string} */
                                basis: "DECLARED" | "DESCRIPTION" | "LABEL" | "DIFF";
                                detail: string;
                                path: string | null;
                            }[];
                        };
                        evidence: {
                            kind: string;
                            tool: string | null;
                            model: string | null;
                            aiLines: number | null;
                            humanLines: number | null;
                            confidence: number | null;
                            detail: string | null;
                            seenIn: string | null;
                            /** Format: date-time */
                            seenAt: string;
                        }[];
                        corrections: {
                            /** Format: uuid */
                            batchId: string;
                            /** @enum {string} */
                            origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                            reason: string;
                            by: string | null;
                            /** Format: date-time */
                            at: string;
                            withdrawnAt: string | null;
                            together: number;
                        }[];
                        deployments: {
                            /** Format: uuid */
                            id: string;
                            service: string;
                            /** Format: date-time */
                            finishedAt: string;
                            /** @enum {string} */
                            result: "SUCCESS" | "FAILURE" | "ROLLED_BACK" | "CANCELLED";
                            environment: string;
                            url: string | null;
                            changes: number;
                            decides: boolean;
                        }[];
                        incidents: {
                            number: number;
                            key: string;
                            title: string;
                            severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {string} */
                            certainty: "SUSPECTED" | "CONFIRMED" | "RULED_OUT";
                            decidedBy: string | null;
                        }[];
                        hiddenIncidents: number;
                        timeZone: string;
                        /** Format: date-time */
                        asOf: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getChangesIdEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** Format: date-time */
                            at: string;
                            actor: string;
                            action: string;
                            before: {
                                [key: string]: unknown;
                            } | null;
                            after: {
                                [key: string]: unknown;
                            } | null;
                            version: string | null;
                        }[];
                        versions: {
                            id: string;
                            /** Format: date-time */
                            eventAt: string;
                            /** Format: date-time */
                            receivedAt: string;
                            /** @enum {string} */
                            outcome: "CREATED" | "UPDATED" | "DUPLICATE" | "STALE";
                            payload: unknown;
                        }[];
                        more: boolean;
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAnalyticsFailureRate: {
        parameters: {
            query: {
                from: string;
                to: string;
                team?: string;
                service?: string;
                repository?: string;
                followUp?: "7" | "30" | "90";
                severity?: "all" | "critical";
                certainty?: "confirmed" | "suspected";
                mixed?: "separate" | "ai";
                contrast?: "auto" | "human" | "rest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        timeZone: string;
                        query: {
                            from: string;
                            to: string;
                            team?: string;
                            service?: string;
                            repository?: string;
                            /** @enum {string} */
                            followUp: "7" | "30" | "90";
                            /** @enum {string} */
                            severity: "all" | "critical";
                            /** @enum {string} */
                            certainty: "confirmed" | "suspected";
                            /** @enum {string} */
                            mixed: "separate" | "ai";
                            /** @enum {string} */
                            contrast: "auto" | "human" | "rest";
                        };
                        origins: {
                            AI: {
                                mature: number;
                                pending: number;
                                failed: number | null;
                                rate: number | null;
                                low: number | null;
                                high: number | null;
                                why?: string;
                            };
                            HUMAN: {
                                mature: number;
                                pending: number;
                                failed: number | null;
                                rate: number | null;
                                low: number | null;
                                high: number | null;
                                why?: string;
                            };
                            MIXED: {
                                mature: number;
                                pending: number;
                                failed: number | null;
                                rate: number | null;
                                low: number | null;
                                high: number | null;
                                why?: string;
                            };
                            UNKNOWN: {
                                mature: number;
                                pending: number;
                                failed: number | null;
                                rate: number | null;
                                low: number | null;
                                high: number | null;
                                why?: string;
                            };
                        };
                        undeployed: number;
                        datedByMerge: number;
                        ratio: {
                            value: number | null;
                            low: number | null;
                            high: number | null;
                            failed: number | null;
                            mature: number;
                            contrastFailed: number | null;
                            contrastMature: number;
                            why?: string;
                            /** @enum {string} */
                            verdict: "MORE" | "LESS" | "SAME" | "UNDECIDED";
                            changesNeeded: number | null;
                        };
                        /** @enum {string} */
                        contrast: "human" | "rest";
                        /** @enum {string} */
                        claim: "SUPPORTED" | "CONTRADICTED" | "UNDECIDED";
                        adjusted: {
                            value: number | null;
                            low: number | null;
                            high: number | null;
                            strata: number;
                            informative: number;
                            flips: boolean;
                            /** @enum {string} */
                            verdict: "MORE" | "LESS" | "SAME" | "UNDECIDED";
                            why?: string;
                        };
                        corrected: {
                            value: number | null;
                            low: number | null;
                            high: number | null;
                            spotCheck: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                closedAt: string;
                            } | null;
                            labelled: number;
                            precision: number | null;
                            recall: number | null;
                            why?: string;
                        };
                        bounds: {
                            unknownAsHuman: {
                                value: number | null;
                                low: number | null;
                                high: number | null;
                                failed: number | null;
                                mature: number;
                                contrastFailed: number | null;
                                contrastMature: number;
                                why?: string;
                            };
                            unknownAsAi: {
                                value: number | null;
                                low: number | null;
                                high: number | null;
                                failed: number | null;
                                mature: number;
                                contrastFailed: number | null;
                                contrastMature: number;
                                why?: string;
                            };
                        };
                        weeks: {
                            week: string;
                            /** Format: date */
                            from: string;
                            origins: {
                                AI: {
                                    mature: number;
                                    pending: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                };
                                HUMAN: {
                                    mature: number;
                                    pending: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                };
                                MIXED: {
                                    mature: number;
                                    pending: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                };
                                UNKNOWN: {
                                    mature: number;
                                    pending: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                };
                            };
                            compared: {
                                ai: {
                                    mature: number;
                                    pending: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                };
                                other: {
                                    mature: number;
                                    pending: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                };
                            };
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAnalyticsSreHours: {
        parameters: {
            query: {
                from: string;
                to: string;
                team?: string;
                service?: string;
                repository?: string;
                followUp?: "7" | "30" | "90";
                severity?: "all" | "critical";
                certainty?: "confirmed" | "suspected";
                mixed?: "separate" | "ai";
                contrast?: "auto" | "human" | "rest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        timeZone: string;
                        query: {
                            from: string;
                            to: string;
                            team?: string;
                            service?: string;
                            repository?: string;
                            /** @enum {string} */
                            followUp: "7" | "30" | "90";
                            /** @enum {string} */
                            severity: "all" | "critical";
                            /** @enum {string} */
                            certainty: "confirmed" | "suspected";
                            /** @enum {string} */
                            mixed: "separate" | "ai";
                            /** @enum {string} */
                            contrast: "auto" | "human" | "rest";
                        };
                        hours: number | null;
                        byOrigin: {
                            AI: number;
                            HUMAN: number;
                            MIXED: number;
                            UNKNOWN: number;
                        } | null;
                        rosteredHours: number | null;
                        share: number | null;
                        aiShare: number | null;
                        why?: string;
                        estimatedHours: number | null;
                        loggedBy: number;
                        sres: number | null;
                        cost: {
                            hourlyRate: number;
                            currency: string;
                            all: number;
                            ai: number;
                        } | null;
                        byActivity: {
                            [key: string]: number;
                        };
                        weeks: {
                            week: string;
                            /** Format: date */
                            from: string;
                            hours: number | null;
                            byOrigin: {
                                AI: number;
                                HUMAN: number;
                                MIXED: number;
                                UNKNOWN: number;
                            } | null;
                            rosteredHours: number | null;
                            share: number | null;
                            aiShare: number | null;
                            why?: string;
                        }[];
                        teams: {
                            team: string;
                            name: string;
                            hours: number | null;
                            byOrigin: {
                                AI: number;
                                HUMAN: number;
                                MIXED: number;
                                UNKNOWN: number;
                            } | null;
                            rosteredHours: number | null;
                            share: number | null;
                            aiShare: number | null;
                            why?: string;
                            loggedBy: number | null;
                            sres: number | null;
                            worstWeek: {
                                week: string;
                                aiShare: number;
                            } | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAnalyticsAdoption: {
        parameters: {
            query: {
                from: string;
                to: string;
                team?: string;
                service?: string;
                repository?: string;
                followUp?: "7" | "30" | "90";
                severity?: "all" | "critical";
                certainty?: "confirmed" | "suspected";
                mixed?: "separate" | "ai";
                contrast?: "auto" | "human" | "rest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        timeZone: string;
                        query: {
                            from: string;
                            to: string;
                            team?: string;
                            service?: string;
                            repository?: string;
                            /** @enum {string} */
                            followUp: "7" | "30" | "90";
                            /** @enum {string} */
                            severity: "all" | "critical";
                            /** @enum {string} */
                            certainty: "confirmed" | "suspected";
                            /** @enum {string} */
                            mixed: "separate" | "ai";
                            /** @enum {string} */
                            contrast: "auto" | "human" | "rest";
                        };
                        origins: {
                            AI: {
                                changes: number;
                                lines: number;
                            };
                            HUMAN: {
                                changes: number;
                                lines: number;
                            };
                            MIXED: {
                                changes: number;
                                lines: number;
                            };
                            UNKNOWN: {
                                changes: number;
                                lines: number;
                            };
                        };
                        changes: number;
                        coverage: number | null;
                        why?: string;
                        weeks: {
                            week: string;
                            /** Format: date */
                            from: string;
                            origins: {
                                AI: {
                                    changes: number;
                                    lines: number;
                                };
                                HUMAN: {
                                    changes: number;
                                    lines: number;
                                };
                                MIXED: {
                                    changes: number;
                                    lines: number;
                                };
                                UNKNOWN: {
                                    changes: number;
                                    lines: number;
                                };
                            };
                            coverage: number | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAnalyticsFunnel: {
        parameters: {
            query: {
                from: string;
                to: string;
                team?: string;
                service?: string;
                repository?: string;
                followUp?: "7" | "30" | "90";
                severity?: "all" | "critical";
                certainty?: "confirmed" | "suspected";
                mixed?: "separate" | "ai";
                contrast?: "auto" | "human" | "rest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        timeZone: string;
                        query: {
                            from: string;
                            to: string;
                            team?: string;
                            service?: string;
                            repository?: string;
                            /** @enum {string} */
                            followUp: "7" | "30" | "90";
                            /** @enum {string} */
                            severity: "all" | "critical";
                            /** @enum {string} */
                            certainty: "confirmed" | "suspected";
                            /** @enum {string} */
                            mixed: "separate" | "ai";
                            /** @enum {string} */
                            contrast: "auto" | "human" | "rest";
                        };
                        merged: number;
                        deployed: number;
                        linked: number | null;
                        why?: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAnalyticsFigures: {
        parameters: {
            query: {
                from: string;
                to: string;
                team?: string;
                service?: string;
                repository?: string;
                followUp?: "7" | "30" | "90";
                severity?: "all" | "critical";
                certainty?: "confirmed" | "suspected";
                mixed?: "separate" | "ai";
                contrast?: "auto" | "human" | "rest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        timeZone: string;
                        query: {
                            from: string;
                            to: string;
                            team?: string;
                            service?: string;
                            repository?: string;
                            /** @enum {string} */
                            followUp: "7" | "30" | "90";
                            /** @enum {string} */
                            severity: "all" | "critical";
                            /** @enum {string} */
                            certainty: "confirmed" | "suspected";
                            /** @enum {string} */
                            mixed: "separate" | "ai";
                            /** @enum {string} */
                            contrast: "auto" | "human" | "rest";
                        };
                        figures: {
                            /** @enum {string} */
                            id: "incidents" | "failures" | "restore" | "hours" | "ai-share" | "live";
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            value: number | null;
                            numerator: number | null;
                            denominator: number | null;
                            low: number | null;
                            high: number | null;
                            why?: string;
                            missing: number | null;
                            usual: number | null;
                            before: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                value: number | null;
                                numerator: number | null;
                                denominator: number | null;
                            };
                            limits: {
                                centre: number;
                                low: number;
                                high: number;
                            } | null;
                            isChange: boolean | null;
                            weeks: {
                                week: string;
                                /** Format: date */
                                from: string;
                                value: number | null;
                                unfinished: boolean;
                            }[];
                        }[];
                        incidentWeeks: {
                            week: string;
                            /** Format: date */
                            from: string;
                            incidents: number;
                        }[];
                        deploymentWeeks: {
                            week: string;
                            /** Format: date */
                            from: string;
                            deployments: number;
                        }[] | null;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAnalyticsTimes: {
        parameters: {
            query: {
                from: string;
                to: string;
                team?: string;
                service?: string;
                repository?: string;
                followUp?: "7" | "30" | "90";
                severity?: "all" | "critical";
                certainty?: "confirmed" | "suspected";
                mixed?: "separate" | "ai";
                contrast?: "auto" | "human" | "rest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        timeZone: string;
                        query: {
                            from: string;
                            to: string;
                            team?: string;
                            service?: string;
                            repository?: string;
                            /** @enum {string} */
                            followUp: "7" | "30" | "90";
                            /** @enum {string} */
                            severity: "all" | "critical";
                            /** @enum {string} */
                            certainty: "confirmed" | "suspected";
                            /** @enum {string} */
                            mixed: "separate" | "ai";
                            /** @enum {string} */
                            contrast: "auto" | "human" | "rest";
                        };
                        detect: {
                            AI: {
                                n: number | null;
                                missing: number | null;
                                median: number | null;
                                low: number | null;
                                high: number | null;
                                p90: number | null;
                                why?: string;
                            };
                            HUMAN: {
                                n: number | null;
                                missing: number | null;
                                median: number | null;
                                low: number | null;
                                high: number | null;
                                p90: number | null;
                                why?: string;
                            };
                            MIXED: {
                                n: number | null;
                                missing: number | null;
                                median: number | null;
                                low: number | null;
                                high: number | null;
                                p90: number | null;
                                why?: string;
                            };
                            UNKNOWN: {
                                n: number | null;
                                missing: number | null;
                                median: number | null;
                                low: number | null;
                                high: number | null;
                                p90: number | null;
                                why?: string;
                            };
                        };
                        acknowledge: {
                            AI: {
                                n: number | null;
                                missing: number | null;
                                median: number | null;
                                low: number | null;
                                high: number | null;
                                p90: number | null;
                                why?: string;
                            };
                            HUMAN: {
                                n: number | null;
                                missing: number | null;
                                median: number | null;
                                low: number | null;
                                high: number | null;
                                p90: number | null;
                                why?: string;
                            };
                            MIXED: {
                                n: number | null;
                                missing: number | null;
                                median: number | null;
                                low: number | null;
                                high: number | null;
                                p90: number | null;
                                why?: string;
                            };
                            UNKNOWN: {
                                n: number | null;
                                missing: number | null;
                                median: number | null;
                                low: number | null;
                                high: number | null;
                                p90: number | null;
                                why?: string;
                            };
                        };
                        restore: {
                            AI: {
                                n: number | null;
                                missing: number | null;
                                median: number | null;
                                low: number | null;
                                high: number | null;
                                p90: number | null;
                                why?: string;
                            };
                            HUMAN: {
                                n: number | null;
                                missing: number | null;
                                median: number | null;
                                low: number | null;
                                high: number | null;
                                p90: number | null;
                                why?: string;
                            };
                            MIXED: {
                                n: number | null;
                                missing: number | null;
                                median: number | null;
                                low: number | null;
                                high: number | null;
                                p90: number | null;
                                why?: string;
                            };
                            UNKNOWN: {
                                n: number | null;
                                missing: number | null;
                                median: number | null;
                                low: number | null;
                                high: number | null;
                                p90: number | null;
                                why?: string;
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAnalyticsModes: {
        parameters: {
            query: {
                from: string;
                to: string;
                team?: string;
                service?: string;
                repository?: string;
                followUp?: "7" | "30" | "90";
                severity?: "all" | "critical";
                certainty?: "confirmed" | "suspected";
                mixed?: "separate" | "ai";
                contrast?: "auto" | "human" | "rest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        timeZone: string;
                        query: {
                            from: string;
                            to: string;
                            team?: string;
                            service?: string;
                            repository?: string;
                            /** @enum {string} */
                            followUp: "7" | "30" | "90";
                            /** @enum {string} */
                            severity: "all" | "critical";
                            /** @enum {string} */
                            certainty: "confirmed" | "suspected";
                            /** @enum {string} */
                            mixed: "separate" | "ai";
                            /** @enum {string} */
                            contrast: "auto" | "human" | "rest";
                        };
                        cells: {
                            mode: ("SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER") | null;
                            /** @enum {string} */
                            origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                            incidents: number;
                            silent: number | null;
                            silenceSaid: number;
                            critical: number;
                        }[];
                        origins: {
                            AI: {
                                mature: number;
                                incidents: number | null;
                                silent: number | null;
                                silenceSaid: number | null;
                                critical: number | null;
                                why?: string;
                            };
                            HUMAN: {
                                mature: number;
                                incidents: number | null;
                                silent: number | null;
                                silenceSaid: number | null;
                                critical: number | null;
                                why?: string;
                            };
                            MIXED: {
                                mature: number;
                                incidents: number | null;
                                silent: number | null;
                                silenceSaid: number | null;
                                critical: number | null;
                                why?: string;
                            };
                            UNKNOWN: {
                                mature: number;
                                incidents: number | null;
                                silent: number | null;
                                silenceSaid: number | null;
                                critical: number | null;
                                why?: string;
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAnalyticsRegister: {
        parameters: {
            query: {
                from: string;
                to: string;
                team?: string;
                service?: string;
                repository?: string;
                followUp?: "7" | "30" | "90";
                severity?: "all" | "critical";
                certainty?: "confirmed" | "suspected";
                mixed?: "separate" | "ai";
                contrast?: "auto" | "human" | "rest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        timeZone: string;
                        query: {
                            from: string;
                            to: string;
                            team?: string;
                            service?: string;
                            repository?: string;
                            /** @enum {string} */
                            followUp: "7" | "30" | "90";
                            /** @enum {string} */
                            severity: "all" | "critical";
                            /** @enum {string} */
                            certainty: "confirmed" | "suspected";
                            /** @enum {string} */
                            mixed: "separate" | "ai";
                            /** @enum {string} */
                            contrast: "auto" | "human" | "rest";
                        };
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        impacts: {
                            /** @enum {string} */
                            impact: "SECURITY" | "INTEGRATION" | "COMPLIANCE" | "DATA_INTEGRITY";
                            incidents: number | null;
                            byOrigin: {
                                AI: number;
                                HUMAN: number;
                                MIXED: number;
                                UNKNOWN: number;
                            } | null;
                            first: string | null;
                            last: string | null;
                            why?: string;
                        }[];
                        recorded: number | null;
                        unsaid: number | null;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAnalyticsReview: {
        parameters: {
            query: {
                from: string;
                to: string;
                team?: string;
                service?: string;
                repository?: string;
                followUp?: "7" | "30" | "90";
                severity?: "all" | "critical";
                certainty?: "confirmed" | "suspected";
                mixed?: "separate" | "ai";
                contrast?: "auto" | "human" | "rest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        timeZone: string;
                        query: {
                            from: string;
                            to: string;
                            team?: string;
                            service?: string;
                            repository?: string;
                            /** @enum {string} */
                            followUp: "7" | "30" | "90";
                            /** @enum {string} */
                            severity: "all" | "critical";
                            /** @enum {string} */
                            certainty: "confirmed" | "suspected";
                            /** @enum {string} */
                            mixed: "separate" | "ai";
                            /** @enum {string} */
                            contrast: "auto" | "human" | "rest";
                        };
                        origins: {
                            AI: {
                                reviewed: number;
                                unreviewed: number;
                                unknown: number;
                                clean: number | null;
                                cleanRate: number | null;
                                low: number | null;
                                high: number | null;
                                why?: string;
                                cleanMature: number | null;
                                criticalAfterClean: number | null;
                                criticalAfterCleanRate: number | null;
                                criticalLow: number | null;
                                criticalHigh: number | null;
                                criticalWhy?: string;
                            };
                            HUMAN: {
                                reviewed: number;
                                unreviewed: number;
                                unknown: number;
                                clean: number | null;
                                cleanRate: number | null;
                                low: number | null;
                                high: number | null;
                                why?: string;
                                cleanMature: number | null;
                                criticalAfterClean: number | null;
                                criticalAfterCleanRate: number | null;
                                criticalLow: number | null;
                                criticalHigh: number | null;
                                criticalWhy?: string;
                            };
                            MIXED: {
                                reviewed: number;
                                unreviewed: number;
                                unknown: number;
                                clean: number | null;
                                cleanRate: number | null;
                                low: number | null;
                                high: number | null;
                                why?: string;
                                cleanMature: number | null;
                                criticalAfterClean: number | null;
                                criticalAfterCleanRate: number | null;
                                criticalLow: number | null;
                                criticalHigh: number | null;
                                criticalWhy?: string;
                            };
                            UNKNOWN: {
                                reviewed: number;
                                unreviewed: number;
                                unknown: number;
                                clean: number | null;
                                cleanRate: number | null;
                                low: number | null;
                                high: number | null;
                                why?: string;
                                cleanMature: number | null;
                                criticalAfterClean: number | null;
                                criticalAfterCleanRate: number | null;
                                criticalLow: number | null;
                                criticalHigh: number | null;
                                criticalWhy?: string;
                            };
                        };
                        difference: {
                            value: number | null;
                            low: number | null;
                            high: number | null;
                            reviewed: number;
                            contrastReviewed: number;
                            changesNeeded: number | null;
                            why?: string;
                        };
                        /** @enum {string} */
                        contrast: "human" | "rest";
                        /** @enum {string} */
                        claim: "SUPPORTED" | "CONTRADICTED" | "UNDECIDED";
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAnalyticsTelemetry: {
        parameters: {
            query: {
                from: string;
                to: string;
                team?: string;
                service?: string;
                repository?: string;
                followUp?: "7" | "30" | "90";
                severity?: "all" | "critical";
                certainty?: "confirmed" | "suspected";
                mixed?: "separate" | "ai";
                contrast?: "auto" | "human" | "rest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        timeZone: string;
                        query: {
                            from: string;
                            to: string;
                            team?: string;
                            service?: string;
                            repository?: string;
                            /** @enum {string} */
                            followUp: "7" | "30" | "90";
                            /** @enum {string} */
                            severity: "all" | "critical";
                            /** @enum {string} */
                            certainty: "confirmed" | "suspected";
                            /** @enum {string} */
                            mixed: "separate" | "ai";
                            /** @enum {string} */
                            contrast: "auto" | "human" | "rest";
                        };
                        origins: {
                            AI: {
                                with: {
                                    mature: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                    medianDetect: number | null;
                                    detectN: number | null;
                                    detectMissing: number | null;
                                    medianRestore: number | null;
                                    restoreN: number | null;
                                    restoreMissing: number | null;
                                    timesWhy?: string;
                                };
                                without: {
                                    mature: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                    medianDetect: number | null;
                                    detectN: number | null;
                                    detectMissing: number | null;
                                    medianRestore: number | null;
                                    restoreN: number | null;
                                    restoreMissing: number | null;
                                    timesWhy?: string;
                                };
                                unknown: {
                                    mature: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                    medianDetect: number | null;
                                    detectN: number | null;
                                    detectMissing: number | null;
                                    medianRestore: number | null;
                                    restoreN: number | null;
                                    restoreMissing: number | null;
                                    timesWhy?: string;
                                };
                            };
                            HUMAN: {
                                with: {
                                    mature: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                    medianDetect: number | null;
                                    detectN: number | null;
                                    detectMissing: number | null;
                                    medianRestore: number | null;
                                    restoreN: number | null;
                                    restoreMissing: number | null;
                                    timesWhy?: string;
                                };
                                without: {
                                    mature: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                    medianDetect: number | null;
                                    detectN: number | null;
                                    detectMissing: number | null;
                                    medianRestore: number | null;
                                    restoreN: number | null;
                                    restoreMissing: number | null;
                                    timesWhy?: string;
                                };
                                unknown: {
                                    mature: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                    medianDetect: number | null;
                                    detectN: number | null;
                                    detectMissing: number | null;
                                    medianRestore: number | null;
                                    restoreN: number | null;
                                    restoreMissing: number | null;
                                    timesWhy?: string;
                                };
                            };
                            MIXED: {
                                with: {
                                    mature: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                    medianDetect: number | null;
                                    detectN: number | null;
                                    detectMissing: number | null;
                                    medianRestore: number | null;
                                    restoreN: number | null;
                                    restoreMissing: number | null;
                                    timesWhy?: string;
                                };
                                without: {
                                    mature: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                    medianDetect: number | null;
                                    detectN: number | null;
                                    detectMissing: number | null;
                                    medianRestore: number | null;
                                    restoreN: number | null;
                                    restoreMissing: number | null;
                                    timesWhy?: string;
                                };
                                unknown: {
                                    mature: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                    medianDetect: number | null;
                                    detectN: number | null;
                                    detectMissing: number | null;
                                    medianRestore: number | null;
                                    restoreN: number | null;
                                    restoreMissing: number | null;
                                    timesWhy?: string;
                                };
                            };
                            UNKNOWN: {
                                with: {
                                    mature: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                    medianDetect: number | null;
                                    detectN: number | null;
                                    detectMissing: number | null;
                                    medianRestore: number | null;
                                    restoreN: number | null;
                                    restoreMissing: number | null;
                                    timesWhy?: string;
                                };
                                without: {
                                    mature: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                    medianDetect: number | null;
                                    detectN: number | null;
                                    detectMissing: number | null;
                                    medianRestore: number | null;
                                    restoreN: number | null;
                                    restoreMissing: number | null;
                                    timesWhy?: string;
                                };
                                unknown: {
                                    mature: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                    medianDetect: number | null;
                                    detectN: number | null;
                                    detectMissing: number | null;
                                    medianRestore: number | null;
                                    restoreN: number | null;
                                    restoreMissing: number | null;
                                    timesWhy?: string;
                                };
                            };
                        };
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAnalyticsSurvival: {
        parameters: {
            query: {
                from: string;
                to: string;
                team?: string;
                service?: string;
                repository?: string;
                followUp?: "7" | "30" | "90";
                severity?: "all" | "critical";
                certainty?: "confirmed" | "suspected";
                mixed?: "separate" | "ai";
                contrast?: "auto" | "human" | "rest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        timeZone: string;
                        query: {
                            from: string;
                            to: string;
                            team?: string;
                            service?: string;
                            repository?: string;
                            /** @enum {string} */
                            followUp: "7" | "30" | "90";
                            /** @enum {string} */
                            severity: "all" | "critical";
                            /** @enum {string} */
                            certainty: "confirmed" | "suspected";
                            /** @enum {string} */
                            mixed: "separate" | "ai";
                            /** @enum {string} */
                            contrast: "auto" | "human" | "rest";
                        };
                        origins: {
                            AI: {
                                changes: number;
                                failed: number | null;
                                until: number;
                                steps: {
                                    day: number;
                                    atRisk: number;
                                    failed: number;
                                    survival: number;
                                    low: number | null;
                                    high: number | null;
                                }[];
                                why?: string;
                            };
                            HUMAN: {
                                changes: number;
                                failed: number | null;
                                until: number;
                                steps: {
                                    day: number;
                                    atRisk: number;
                                    failed: number;
                                    survival: number;
                                    low: number | null;
                                    high: number | null;
                                }[];
                                why?: string;
                            };
                            MIXED: {
                                changes: number;
                                failed: number | null;
                                until: number;
                                steps: {
                                    day: number;
                                    atRisk: number;
                                    failed: number;
                                    survival: number;
                                    low: number | null;
                                    high: number | null;
                                }[];
                                why?: string;
                            };
                            UNKNOWN: {
                                changes: number;
                                failed: number | null;
                                until: number;
                                steps: {
                                    day: number;
                                    atRisk: number;
                                    failed: number;
                                    survival: number;
                                    low: number | null;
                                    high: number | null;
                                }[];
                                why?: string;
                            };
                        };
                        /** @enum {string} */
                        contrast: "human" | "rest";
                        logRank: {
                            chi2: number | null;
                            p: number | null;
                            why?: string;
                        };
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAnalyticsTeamRates: {
        parameters: {
            query: {
                from: string;
                to: string;
                team?: string;
                service?: string;
                repository?: string;
                followUp?: "7" | "30" | "90";
                severity?: "all" | "critical";
                certainty?: "confirmed" | "suspected";
                mixed?: "separate" | "ai";
                contrast?: "auto" | "human" | "rest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        timeZone: string;
                        query: {
                            from: string;
                            to: string;
                            team?: string;
                            service?: string;
                            repository?: string;
                            /** @enum {string} */
                            followUp: "7" | "30" | "90";
                            /** @enum {string} */
                            severity: "all" | "critical";
                            /** @enum {string} */
                            certainty: "confirmed" | "suspected";
                            /** @enum {string} */
                            mixed: "separate" | "ai";
                            /** @enum {string} */
                            contrast: "auto" | "human" | "rest";
                        };
                        /** @enum {string} */
                        of: "TEAMS" | "SERVICES";
                        items: {
                            slug: string;
                            name: string;
                            mature: number;
                            pending: number;
                            counted: number;
                            failed: number | null;
                            rate: number | null;
                            low: number | null;
                            high: number | null;
                            why?: string;
                            drawn: {
                                value: number;
                                low: number;
                                high: number;
                                weight: number;
                            } | null;
                            merged: number;
                            coverage: number | null;
                            coverageWhy?: string;
                            incidents: number | null;
                            incidentsPerWeek: number | null;
                            incidentsWhy?: string;
                        }[];
                        all: {
                            groups: number;
                            mature: number;
                            failed: number;
                            rate: number | null;
                        };
                        drawnWhy?: string;
                        unowned: number;
                        weeks: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        asOf: string;
                        timeZone: string;
                        organisation: string;
                        items: {
                            source: string;
                            /** Format: date-time */
                            lastReceivedAt: string;
                            usualGapMs: number | null;
                        }[];
                        waiting: number;
                        firstDay: string | null;
                        teams: {
                            slug: string;
                            name: string;
                        }[];
                        repositories: string[];
                        services: {
                            slug: string;
                            name: string;
                            team: string | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getScans: {
        parameters: {
            query: {
                repository: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scan: {
                            repository: string;
                            head: string;
                            refs: {
                                [key: string]: string;
                            };
                            scope: string;
                            /** Format: date-time */
                            at: string;
                        } | null;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putScans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    repository: string;
                    head: string;
                    refs: {
                        [key: string]: string;
                    };
                    scope: string;
                };
            };
        };
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        repository: string;
                        head: string;
                        refs: {
                            [key: string]: string;
                        };
                        scope: string;
                        /** Format: date-time */
                        at: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            slug: string;
                            name: string;
                            isSetUp: boolean;
                            services: number;
                            members: number;
                            roster: {
                                /** Format: date */
                                effectiveFrom: string;
                                hoursPerWeek: number;
                                sres: number;
                            } | null;
                        }[];
                        unowned: {
                            slug: string;
                            name: string;
                            tier: number | null;
                            changes: number;
                        }[];
                        owned: {
                            changes: number;
                            of: number;
                        };
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getTeamsSlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        slug: string;
                        name: string;
                        isSetUp: boolean;
                        services: {
                            slug: string;
                            name: string;
                            tier: number | null;
                            isSetUp: boolean;
                        }[];
                        memberCount: number;
                        members: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            isSre: boolean | null;
                        }[] | null;
                        rosters: {
                            /** Format: date */
                            effectiveFrom: string;
                            hoursPerWeek: number;
                            sres: number;
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putTeamsSlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putTeamsSlugRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    effectiveFrom: string;
                    hoursPerWeek: number;
                    sres: number;
                };
            };
        };
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        effectiveFrom: string;
                        hoursPerWeek: number;
                        sres: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteTeamsSlugRosterFrom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putTeamsSlugMembersEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                email: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string | null;
                    isSre: boolean;
                };
            };
        };
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string | null;
                        isSre: boolean;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putServicesSlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    team: string | null;
                    tier: number | null;
                };
            };
        };
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        slug: string;
                        name: string;
                        team: string | null;
                        tier: number | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getServicesSlugDependencies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dependsOn: string[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putServicesSlugDependencies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dependsOn: string[];
                };
            };
        };
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dependsOn: string[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        timeZone: string;
                        suspectHours: number;
                        cost: {
                            hourlyRate: number;
                            currency: string;
                        } | null;
                        version: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    postIncidentsEdits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        incident: string;
                        version: number;
                        edit: {
                            title?: string;
                            /** Format: date-time */
                            startedAt?: string;
                            summary?: string | null;
                            url?: string | null;
                            severity?: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            /** @enum {string} */
                            status?: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                            team?: string | null;
                            service?: string | null;
                            detectedAt?: string | null;
                            acknowledgedAt?: string | null;
                            mitigatedAt?: string | null;
                            resolvedAt?: string | null;
                            origin?: ("AI" | "HUMAN" | "MIXED" | "UNKNOWN") | null;
                            mode?: ("SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER") | null;
                            impact?: ("AVAILABILITY" | "SECURITY" | "INTEGRATION" | "COMPLIANCE" | "DATA_INTEGRITY" | "PERFORMANCE") | null;
                            silent?: boolean | null;
                            detectedBy?: ("ALERT" | "CUSTOMER" | "ENGINEER") | null;
                            assigneeEmail?: string | null;
                            /** @enum {string} */
                            visibility?: "EVERYONE" | "TEAM";
                            assigneeId?: string | null;
                            takeBack?: ("title" | "startedAt" | "summary" | "url" | "severity" | "status" | "team" | "service" | "detectedAt" | "acknowledgedAt" | "mitigatedAt" | "resolvedAt" | "origin" | "mode" | "impact" | "silent" | "detectedBy" | "assigneeEmail" | "visibility")[];
                            keep?: ("title" | "startedAt" | "summary" | "url" | "severity" | "status" | "team" | "service" | "detectedAt" | "acknowledgedAt" | "mitigatedAt" | "resolvedAt" | "origin" | "mode" | "impact" | "silent" | "detectedBy" | "assigneeEmail" | "visibility")[];
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Understood */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: {
                            index: number;
                            status: number;
                            incident: string;
                            version?: number;
                            spoken?: ("title" | "startedAt" | "summary" | "url" | "severity" | "status" | "team" | "service" | "detectedAt" | "acknowledgedAt" | "mitigatedAt" | "resolvedAt" | "origin" | "mode" | "impact" | "silent" | "detectedBy" | "assigneeEmail" | "visibility")[];
                            detail?: string;
                            errors?: {
                                pointer: string;
                                detail: string;
                            }[];
                        }[];
                        summary: {
                            edited: number;
                            refused: number;
                        };
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getTriage: {
        parameters: {
            query?: {
                severity?: "SEV1" | "SEV2" | "SEV3" | "SEV4" | "NONE";
                lacks?: "SEVERITY" | "ORIGIN" | "CAUSE" | "HOURS";
                status?: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                origin?: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                mode?: "SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER";
                service?: string;
                team?: string;
                source?: string;
                q?: string;
                tab?: "mine" | "team" | "all";
                show?: "undecided" | "all";
                snoozed?: "yes" | "no";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            number: number;
                            key: string;
                            source: string;
                            externalId: string;
                            title: string;
                            summary: string | null;
                            url: string | null;
                            severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            /** @enum {string} */
                            status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                            team: string | null;
                            service: string | null;
                            /** Format: date-time */
                            startedAt: string;
                            detectedAt: string | null;
                            acknowledgedAt: string | null;
                            mitigatedAt: string | null;
                            resolvedAt: string | null;
                            /** @enum {string} */
                            origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                            declaredOrigin: ("AI" | "HUMAN" | "MIXED" | "UNKNOWN") | null;
                            mode: ("SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER") | null;
                            impact: ("AVAILABILITY" | "SECURITY" | "INTEGRATION" | "COMPLIANCE" | "DATA_INTEGRITY" | "PERFORMANCE") | null;
                            silent: boolean | null;
                            detectedBy: ("ALERT" | "CUSTOMER" | "ENGINEER") | null;
                            assignee: string | null;
                            assigneeId: string | null;
                            noCodeChange: boolean;
                            noCodeChangeSaidBy: string | null;
                            /** @enum {string} */
                            visibility: "EVERYONE" | "TEAM";
                            setAside: {
                                /** @enum {string} */
                                as: "DUPLICATE" | "NOT_AN_INCIDENT";
                                reason: string | null;
                                duplicateOf: string | null;
                                by: string;
                                /** Format: date-time */
                                at: string;
                            } | null;
                            lacks: ("SEVERITY" | "ORIGIN" | "CAUSE" | "HOURS")[];
                            /** Format: date-time */
                            eventAt: string;
                            version: number;
                        }[];
                        nextCursor: string | null;
                        counts: {
                            [key: string]: number;
                        };
                        decided: number;
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getTriageSuspects: {
        parameters: {
            query: {
                incidents: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            incident: string;
                            suspect: {
                                change: {
                                    /** Format: uuid */
                                    id: string;
                                    repository: string;
                                    sha: string;
                                    number: number | null;
                                    title: string;
                                };
                                score: number | null;
                                reason: string;
                            } | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putIncidentsIdSetAside: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    as: "DUPLICATE";
                    of: string;
                    reason?: string;
                } | {
                    /** @constant */
                    as: "NOT_AN_INCIDENT";
                    reason?: string;
                } | {
                    as: null;
                };
            };
        };
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        number: number;
                        key: string;
                        source: string;
                        externalId: string;
                        title: string;
                        summary: string | null;
                        url: string | null;
                        severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                        /** @enum {string} */
                        status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                        team: string | null;
                        service: string | null;
                        /** Format: date-time */
                        startedAt: string;
                        detectedAt: string | null;
                        acknowledgedAt: string | null;
                        mitigatedAt: string | null;
                        resolvedAt: string | null;
                        /** @enum {string} */
                        origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                        declaredOrigin: ("AI" | "HUMAN" | "MIXED" | "UNKNOWN") | null;
                        mode: ("SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER") | null;
                        impact: ("AVAILABILITY" | "SECURITY" | "INTEGRATION" | "COMPLIANCE" | "DATA_INTEGRITY" | "PERFORMANCE") | null;
                        silent: boolean | null;
                        detectedBy: ("ALERT" | "CUSTOMER" | "ENGINEER") | null;
                        assignee: string | null;
                        assigneeId: string | null;
                        noCodeChange: boolean;
                        noCodeChangeSaidBy: string | null;
                        /** @enum {string} */
                        visibility: "EVERYONE" | "TEAM";
                        setAside: {
                            /** @enum {string} */
                            as: "DUPLICATE" | "NOT_AN_INCIDENT";
                            reason: string | null;
                            duplicateOf: string | null;
                            by: string;
                            /** Format: date-time */
                            at: string;
                        } | null;
                        lacks: ("SEVERITY" | "ORIGIN" | "CAUSE" | "HOURS")[];
                        /** Format: date-time */
                        eventAt: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    postIncidentsIdWorkLogs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes: number;
                    /** Format: date-time */
                    startedAt?: string;
                    /** @enum {string} */
                    activity?: "TRIAGE" | "ROLLBACK" | "PATCH" | "REFACTOR" | "REVIEW" | "POSTMORTEM" | "OTHER";
                    note?: string | null;
                    /** Format: email */
                    personEmail?: string;
                };
            };
        };
        responses: {
            /** @description Understood */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        source: string;
                        externalId: string | null;
                        person: string | null;
                        team: string | null;
                        incident: string | null;
                        isPrivate: boolean;
                        changeId: string | null;
                        minutes: number;
                        countedMinutes: number;
                        /** Format: date-time */
                        startedAt: string;
                        /** @enum {string} */
                        activity: "TRIAGE" | "ROLLBACK" | "PATCH" | "REFACTOR" | "REVIEW" | "POSTMORTEM" | "OTHER";
                        /** @enum {string} */
                        origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                        note: string | null;
                        version: number;
                        withdrawn: boolean;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getWorkLogsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        source: string;
                        externalId: string | null;
                        person: string | null;
                        team: string | null;
                        incident: string | null;
                        isPrivate: boolean;
                        changeId: string | null;
                        minutes: number;
                        countedMinutes: number;
                        /** Format: date-time */
                        startedAt: string;
                        /** @enum {string} */
                        activity: "TRIAGE" | "ROLLBACK" | "PATCH" | "REFACTOR" | "REVIEW" | "POSTMORTEM" | "OTHER";
                        /** @enum {string} */
                        origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                        note: string | null;
                        version: number;
                        withdrawn: boolean;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteWorkLogsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    patchWorkLogsId: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read. 412 with `current` where it is no longer that one. */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    minutes?: number;
                    /** Format: date-time */
                    startedAt?: string;
                    /** @enum {string} */
                    activity?: "TRIAGE" | "ROLLBACK" | "PATCH" | "REFACTOR" | "REVIEW" | "POSTMORTEM" | "OTHER";
                    note?: string | null;
                    incident?: (string | {
                        source: string;
                        externalId: string;
                    }) | null;
                    change?: ({
                        source: string;
                        externalId: string;
                    } | {
                        repository: string;
                        sha: string;
                    }) | null;
                    /** @constant */
                    withdrawn?: false;
                };
            };
        };
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        source: string;
                        externalId: string | null;
                        person: string | null;
                        team: string | null;
                        incident: string | null;
                        isPrivate: boolean;
                        changeId: string | null;
                        minutes: number;
                        countedMinutes: number;
                        /** Format: date-time */
                        startedAt: string;
                        /** @enum {string} */
                        activity: "TRIAGE" | "ROLLBACK" | "PATCH" | "REFACTOR" | "REVIEW" | "POSTMORTEM" | "OTHER";
                        /** @enum {string} */
                        origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                        note: string | null;
                        version: number;
                        withdrawn: boolean;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getTeamsSlugHours: {
        parameters: {
            query?: {
                week?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        team: {
                            slug: string;
                            name: string;
                        };
                        week: string;
                        timeZone: string;
                        sres: number | null;
                        loggedBy: number | null;
                        why?: string;
                        withoutHours: number;
                        incidents: {
                            key: string;
                            title: string;
                            /** @enum {string} */
                            severity: "SEV1" | "SEV2" | "SEV3" | "SEV4";
                            /** Format: date-time */
                            startedAt: string;
                        }[] | null;
                        people: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            hasLogged: boolean;
                            isNudged: boolean;
                        }[] | null;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getIncidentsIdComments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            body: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            editedAt: string | null;
                            takenBackAt: string | null;
                            mayEdit: boolean;
                            mayTakeBack: boolean;
                            version: number;
                        }[];
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    postIncidentsIdComments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                };
            };
        };
        responses: {
            /** @description Understood */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        body: string | null;
                        by: string;
                        /** Format: date-time */
                        createdAt: string;
                        editedAt: string | null;
                        takenBackAt: string | null;
                        mayEdit: boolean;
                        mayTakeBack: boolean;
                        version: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getIncidentsIdCommentsCommentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        body: string | null;
                        by: string;
                        /** Format: date-time */
                        createdAt: string;
                        editedAt: string | null;
                        takenBackAt: string | null;
                        mayEdit: boolean;
                        mayTakeBack: boolean;
                        version: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getIncidentsIdFollowUps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            ownerId: string | null;
                            owner: string | null;
                            dueOn: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            doneAt: string | null;
                            doneBy: string | null;
                            version: number;
                        }[];
                        /** Format: date */
                        today: string;
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    postIncidentsIdFollowUps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    ownerId?: string | null;
                    dueOn?: string | null;
                    done?: boolean;
                };
            };
        };
        responses: {
            /** @description Understood */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        title: string;
                        ownerId: string | null;
                        owner: string | null;
                        dueOn: string | null;
                        by: string;
                        /** Format: date-time */
                        createdAt: string;
                        doneAt: string | null;
                        doneBy: string | null;
                        version: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getIncidentsIdFollowUpsFollowUpId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                followUpId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        title: string;
                        ownerId: string | null;
                        owner: string | null;
                        dueOn: string | null;
                        by: string;
                        /** Format: date-time */
                        createdAt: string;
                        doneAt: string | null;
                        doneBy: string | null;
                        version: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteIncidentsIdFollowUpsFollowUpId: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read. 412 with `current` where it is no longer that one. */
                "If-Match": string;
            };
            path: {
                id: string;
                followUpId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    patchIncidentsIdFollowUpsFollowUpId: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read. 412 with `current` where it is no longer that one. */
                "If-Match": string;
            };
            path: {
                id: string;
                followUpId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                    ownerId?: string | null;
                    dueOn?: string | null;
                    done?: boolean;
                };
            };
        };
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        title: string;
                        ownerId: string | null;
                        owner: string | null;
                        dueOn: string | null;
                        by: string;
                        /** Format: date-time */
                        createdAt: string;
                        doneAt: string | null;
                        doneBy: string | null;
                        version: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getIncidentsIdTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: ({
                            /** @constant */
                            kind: "MILESTONE";
                            event: string;
                            /** Format: date-time */
                            at: string;
                            isHidden: boolean;
                            /** @enum {string} */
                            milestone: "started" | "detected" | "acknowledged" | "mitigated" | "resolved";
                            by: string | null;
                        } | {
                            /** @constant */
                            kind: "DEPLOYMENT";
                            event: string;
                            /** Format: date-time */
                            at: string;
                            isHidden: boolean;
                            change: {
                                /** Format: uuid */
                                changeId: string;
                                repository: string;
                                sha: string;
                                number: number | null;
                                title: string;
                                /** @enum {string} */
                                origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                            };
                            /** @enum {string} */
                            certainty: "SUSPECTED" | "CONFIRMED";
                        } | {
                            /** @constant */
                            kind: "STATUS";
                            event: string;
                            /** Format: date-time */
                            at: string;
                            isHidden: boolean;
                            from: ("OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED") | null;
                            /** @enum {string} */
                            to: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                            by: string;
                        } | {
                            /** @constant */
                            kind: "WORK";
                            event: string;
                            /** Format: date-time */
                            at: string;
                            isHidden: boolean;
                            /** Format: date-time */
                            until: string;
                            minutes: number;
                        } | {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            at: string;
                            text: string;
                            commentId: string | null;
                            by: string;
                            saidBy: string;
                            version: number;
                            /** @constant */
                            kind: "ENTRY";
                        })[];
                        missing: ("started" | "detected" | "acknowledged" | "mitigated" | "resolved")[];
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    postIncidentsIdTimeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at: string;
                    text: string;
                } | {
                    /** Format: uuid */
                    commentId: string;
                    /** Format: date-time */
                    at?: string;
                };
            };
        };
        responses: {
            /** @description Understood */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        at: string;
                        text: string;
                        commentId: string | null;
                        by: string;
                        saidBy: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    putIncidentsIdTimelineHidden: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    event: string;
                    hidden: boolean;
                };
            };
        };
        responses: {
            /** @description Understood */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getIncidentsIdTimelineEntryId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        at: string;
                        text: string;
                        commentId: string | null;
                        by: string;
                        saidBy: string;
                        version: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    deleteIncidentsIdTimelineEntryId: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read. 412 with `current` where it is no longer that one. */
                "If-Match": string;
            };
            path: {
                id: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    patchIncidentsIdTimelineEntryId: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was read. 412 with `current` where it is no longer that one. */
                "If-Match": string;
            };
            path: {
                id: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at?: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        at: string;
                        text: string;
                        commentId: string | null;
                        by: string;
                        saidBy: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getTelemetryRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            signal: "LOGS" | "TRACES" | "ALERTS";
                            /** @enum {string} */
                            basis: "DIFF" | "LABEL" | "DESCRIPTION";
                            text: string;
                            path: string | null;
                            /** @enum {string} */
                            presence: "YES" | "NO" | "UNKNOWN";
                            createdBy: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getServiceRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: {
                            /** Format: uuid */
                            id: string;
                            repository: string;
                            path: string | null;
                            service: string;
                            createdBy: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        }[];
                        version: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSpotChecks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            seed: number;
                            search: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                team?: string;
                                service?: string;
                                repository?: string;
                                /**
                                 * @default 30
                                 * @enum {string}
                                 */
                                followUp: "7" | "30" | "90";
                            };
                            /** @enum {string} */
                            allocation: "equal" | "simple";
                            population: {
                                AI: number;
                                HUMAN: number;
                                MIXED: number;
                                UNKNOWN: number;
                            };
                            drawn: number;
                            labelled: number;
                            createdBy: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            closedAt: string | null;
                        }[];
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getSpotChecksId: {
        parameters: {
            query?: {
                mixed?: "separate" | "ai";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        seed: number;
                        search: {
                            /** Format: date */
                            from: string;
                            /** Format: date */
                            to: string;
                            team?: string;
                            service?: string;
                            repository?: string;
                            /**
                             * @default 30
                             * @enum {string}
                             */
                            followUp: "7" | "30" | "90";
                        };
                        /** @enum {string} */
                        allocation: "equal" | "simple";
                        population: {
                            AI: number;
                            HUMAN: number;
                            MIXED: number;
                            UNKNOWN: number;
                        };
                        drawn: number;
                        labelled: number;
                        createdBy: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        closedAt: string | null;
                        result: {
                            /** @enum {string} */
                            mixed: "separate" | "ai";
                            strata: {
                                /** @enum {string} */
                                tag: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                                population: number;
                                drawn: number;
                                labels: {
                                    AI: number;
                                    MIXED: number;
                                    HUMAN: number;
                                    UNKNOWN: number;
                                };
                                unlabelled: number;
                            }[];
                            labelled: number;
                            untold: number;
                            precision: {
                                value: number | null;
                                low: number | null;
                                high: number | null;
                                of: number;
                                why?: string;
                            };
                            recall: {
                                value: number | null;
                                low: number | null;
                                high: number | null;
                                of: number;
                                why?: string;
                            };
                        } | null;
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getWeeklyReviewsWeek: {
        parameters: {
            query?: {
                team?: string;
            };
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figures: {
                            incidents: {
                                now: number | null;
                                before: number | null;
                                limits: {
                                    centre: number;
                                    low: number;
                                    high: number;
                                } | null;
                                isChange: boolean | null;
                            };
                            critical: {
                                now: number | null;
                                before: number | null;
                                limits: {
                                    centre: number;
                                    low: number;
                                    high: number;
                                } | null;
                                isChange: boolean | null;
                            };
                            severities: {
                                severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                                now: number | null;
                                before: number | null;
                            }[];
                            cohort: {
                                /** Format: date */
                                from: string;
                                /** Format: date */
                                to: string;
                                days: number;
                            };
                            failures: {
                                now: {
                                    mature: number;
                                    pending: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                };
                                before: {
                                    mature: number;
                                    pending: number;
                                    failed: number | null;
                                    rate: number | null;
                                    low: number | null;
                                    high: number | null;
                                    why?: string;
                                };
                                limits: {
                                    centre: number;
                                    low: number;
                                    high: number;
                                } | null;
                                isChange: boolean | null;
                            };
                            origins: {
                                AI: {
                                    now: {
                                        mature: number;
                                        pending: number;
                                        failed: number | null;
                                        rate: number | null;
                                        low: number | null;
                                        high: number | null;
                                        why?: string;
                                    };
                                    before: {
                                        mature: number;
                                        pending: number;
                                        failed: number | null;
                                        rate: number | null;
                                        low: number | null;
                                        high: number | null;
                                        why?: string;
                                    };
                                    limits: {
                                        centre: number;
                                        low: number;
                                        high: number;
                                    } | null;
                                    isChange: boolean | null;
                                };
                                HUMAN: {
                                    now: {
                                        mature: number;
                                        pending: number;
                                        failed: number | null;
                                        rate: number | null;
                                        low: number | null;
                                        high: number | null;
                                        why?: string;
                                    };
                                    before: {
                                        mature: number;
                                        pending: number;
                                        failed: number | null;
                                        rate: number | null;
                                        low: number | null;
                                        high: number | null;
                                        why?: string;
                                    };
                                    limits: {
                                        centre: number;
                                        low: number;
                                        high: number;
                                    } | null;
                                    isChange: boolean | null;
                                };
                                MIXED: {
                                    now: {
                                        mature: number;
                                        pending: number;
                                        failed: number | null;
                                        rate: number | null;
                                        low: number | null;
                                        high: number | null;
                                        why?: string;
                                    };
                                    before: {
                                        mature: number;
                                        pending: number;
                                        failed: number | null;
                                        rate: number | null;
                                        low: number | null;
                                        high: number | null;
                                        why?: string;
                                    };
                                    limits: {
                                        centre: number;
                                        low: number;
                                        high: number;
                                    } | null;
                                    isChange: boolean | null;
                                };
                                UNKNOWN: {
                                    now: {
                                        mature: number;
                                        pending: number;
                                        failed: number | null;
                                        rate: number | null;
                                        low: number | null;
                                        high: number | null;
                                        why?: string;
                                    };
                                    before: {
                                        mature: number;
                                        pending: number;
                                        failed: number | null;
                                        rate: number | null;
                                        low: number | null;
                                        high: number | null;
                                        why?: string;
                                    };
                                    limits: {
                                        centre: number;
                                        low: number;
                                        high: number;
                                    } | null;
                                    isChange: boolean | null;
                                };
                            };
                            ratio: {
                                value: number | null;
                                low: number | null;
                                high: number | null;
                                failed: number | null;
                                mature: number;
                                contrastFailed: number | null;
                                contrastMature: number;
                                why?: string;
                                /** @enum {string} */
                                verdict: "MORE" | "LESS" | "SAME" | "UNDECIDED";
                                changesNeeded: number | null;
                            };
                            /** @enum {string} */
                            contrast: "human" | "rest";
                            hours: {
                                now: {
                                    hours: number | null;
                                    rosteredHours: number | null;
                                    share: number | null;
                                    loggedBy: number | null;
                                    sres: number | null;
                                    why?: string;
                                };
                                before: {
                                    hours: number | null;
                                    rosteredHours: number | null;
                                    share: number | null;
                                    loggedBy: number | null;
                                    sres: number | null;
                                    why?: string;
                                };
                            };
                        };
                        criticals: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            title: string;
                            severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            service: string | null;
                            /** @enum {string} */
                            status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                            /** Format: date-time */
                            startedAt: string;
                            mitigatedAt: string | null;
                            resolvedAt: string | null;
                            /** @enum {string} */
                            origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                            noCodeChange: boolean;
                            lacks: ("SEVERITY" | "ORIGIN" | "CAUSE" | "HOURS")[];
                            causes: {
                                /** Format: uuid */
                                changeId: string;
                                name: string;
                                /** @enum {string} */
                                origin: "AI" | "HUMAN" | "MIXED" | "UNKNOWN";
                                /** @enum {string} */
                                certainty: "SUSPECTED" | "CONFIRMED" | "RULED_OUT";
                            }[];
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                ownerId: string | null;
                                owner: string | null;
                                dueOn: string | null;
                                by: string;
                                /** Format: date-time */
                                createdAt: string;
                                doneAt: string | null;
                                doneBy: string | null;
                                version: number;
                            }[];
                        }[];
                        hidden: number;
                        unresolved: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            title: string;
                            severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            service: string | null;
                            /** Format: date-time */
                            startedAt: string;
                            lacks: ("SEVERITY" | "ORIGIN" | "CAUSE" | "HOURS")[];
                        }[];
                        modes: {
                            /** @enum {string} */
                            mode: "SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER";
                            incidents: number;
                            inWeek: number;
                            keys: string[];
                        }[];
                        services: {
                            service: string;
                            name: string;
                            incidents: number;
                            inWeek: number;
                            keys: string[];
                        }[];
                        overdue: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            ownerId: string | null;
                            owner: string | null;
                            dueOn: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            doneAt: string | null;
                            doneBy: string | null;
                            version: number;
                            incident: string;
                            incidentTitle: string;
                        }[];
                        completeness: {
                            isComplete: boolean;
                            sources: number;
                            silent: {
                                source: string;
                                /** Format: date-time */
                                lastReceivedAt: string;
                            }[];
                            waiting: number;
                            firstDay: string | null;
                            isRecorded: boolean;
                        };
                        week: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        timeZone: string;
                        /** Format: date-time */
                        asOf: string;
                        /** Format: date */
                        today: string;
                        team: {
                            slug: string;
                            name: string;
                        } | null;
                        isOver: boolean;
                        decisions: {
                            /** Format: uuid */
                            id: string;
                            week: string;
                            team: string | null;
                            /** @enum {string} */
                            kind: "ACTION" | "NOTHING" | "LATER";
                            incident: string | null;
                            mode: ("SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER") | null;
                            service: string | null;
                            title: string;
                            ownerId: string | null;
                            owner: string | null;
                            dueOn: string | null;
                            doneAt: string | null;
                            by: string;
                            /** Format: date-time */
                            createdAt: string;
                            version: number;
                        }[];
                        notes: {
                            body: string;
                            by: string | null;
                            at: string | null;
                            version: number;
                        };
                        carried: {
                            from: string | null;
                            followUps: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                ownerId: string | null;
                                owner: string | null;
                                dueOn: string | null;
                                by: string;
                                /** Format: date-time */
                                createdAt: string;
                                doneAt: string | null;
                                doneBy: string | null;
                                version: number;
                                incident: string;
                                incidentTitle: string;
                            }[];
                            decisions: {
                                /** Format: uuid */
                                id: string;
                                week: string;
                                team: string | null;
                                /** @enum {string} */
                                kind: "ACTION" | "NOTHING" | "LATER";
                                incident: string | null;
                                mode: ("SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER") | null;
                                service: string | null;
                                title: string;
                                ownerId: string | null;
                                owner: string | null;
                                dueOn: string | null;
                                doneAt: string | null;
                                by: string;
                                /** Format: date-time */
                                createdAt: string;
                                version: number;
                            }[];
                        };
                        frozen: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            sha256: string;
                            isIntact: boolean;
                            inputs: {
                                kind: string;
                                rows: number;
                                sha256: string;
                            }[];
                            undecided: string[];
                            differences: {
                                name: string;
                                frozen: string;
                                now: string;
                            }[];
                        } | null;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getWeeklyReviewsWeekNotes: {
        parameters: {
            query?: {
                team?: string;
            };
            header?: never;
            path: {
                week: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        body: string;
                        by: string | null;
                        at: string | null;
                        version: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getWeeklyReviewsDecisionsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        week: string;
                        team: string | null;
                        /** @enum {string} */
                        kind: "ACTION" | "NOTHING" | "LATER";
                        incident: string | null;
                        mode: ("SCHEMA_DRIFT" | "CONCURRENCY" | "DEPRECATED_API" | "CASCADING_STATE" | "AUTHENTICATION" | "EDGE_CASE_DATA" | "PERFORMANCE" | "CONFIGURATION" | "CAPACITY" | "DEPENDENCY" | "OTHER") | null;
                        service: string | null;
                        title: string;
                        ownerId: string | null;
                        owner: string | null;
                        dueOn: string | null;
                        doneAt: string | null;
                        by: string;
                        /** Format: date-time */
                        createdAt: string;
                        version: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getOriginRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            repository: string | null;
                            path: string | null;
                            /** @enum {string} */
                            origin: "AI" | "HUMAN" | "MIXED";
                            reason: string;
                            /** Format: date-time */
                            effectiveFrom: string;
                            effectiveUntil: string | null;
                            createdBy: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            withdrawnAt: string | null;
                            decides: number;
                        }[];
                        repositories: string[];
                        timeZone: string;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getAttribution: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        whollyAiShare: number;
                        defaultShare: number;
                        kinds: {
                            /** @enum {string} */
                            kind: "PERSON" | "LINES" | "AUTHOR" | "DECLARED" | "PULL_REQUEST_AUTHOR" | "SESSION" | "CO_AUTHOR" | "ASSISTED_BY" | "GENERATED_WITH" | "TASK_LINK" | "LABEL" | "BRANCH" | "REVIEW_SUGGESTION" | "POLICY" | "UNMARKED" | "AUTOMATION" | "SERVICE_BOT";
                            name: string;
                            says: string;
                            weight: number;
                            default: number;
                            isAdjustable: boolean;
                            decides: number;
                        }[];
                        undecided: number;
                        reevaluation: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            reason: "SETTINGS" | "RULE" | "RULE_WITHDRAWN";
                            total: number;
                            looked: number;
                            changed: number;
                            startedBy: string;
                            /** Format: date-time */
                            startedAt: string;
                            finishedAt: string | null;
                        } | null;
                        timeZone: string;
                        version: number;
                    };
                };
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    getEvents: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Understood */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    postedIncidentCreated: {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever the same is sent: count it once. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds. Take none that is five minutes off. */
                "webhook-timestamp": string;
                /** @description One `v1,…` or more: HMAC-SHA256 of `id.timestamp.body` by the secret, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "incident.created";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        incident: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            source: string;
                            externalId: string;
                            title: string;
                            severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            /** @enum {string} */
                            status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                            team: string | null;
                            service: string | null;
                            /** @enum {string} */
                            visibility: "EVERYONE" | "TEAM";
                            setAside: ("DUPLICATE" | "NOT_AN_INCIDENT") | null;
                            /** Format: date-time */
                            startedAt: string;
                            detectedAt: string | null;
                            acknowledgedAt: string | null;
                            mitigatedAt: string | null;
                            resolvedAt: string | null;
                            version: number;
                        };
                        /** Format: uri */
                        url: string;
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the subscription is turned off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: it is sent again, after `Retry-After` where 429, 502 or 504 say so */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postedIncidentUpdated: {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever the same is sent: count it once. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds. Take none that is five minutes off. */
                "webhook-timestamp": string;
                /** @description One `v1,…` or more: HMAC-SHA256 of `id.timestamp.body` by the secret, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "incident.updated";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        incident: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            source: string;
                            externalId: string;
                            title: string;
                            severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            /** @enum {string} */
                            status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                            team: string | null;
                            service: string | null;
                            /** @enum {string} */
                            visibility: "EVERYONE" | "TEAM";
                            setAside: ("DUPLICATE" | "NOT_AN_INCIDENT") | null;
                            /** Format: date-time */
                            startedAt: string;
                            detectedAt: string | null;
                            acknowledgedAt: string | null;
                            mitigatedAt: string | null;
                            resolvedAt: string | null;
                            version: number;
                        };
                        changed: string[];
                        /** Format: uri */
                        url: string;
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the subscription is turned off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: it is sent again, after `Retry-After` where 429, 502 or 504 say so */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postedIncidentResolved: {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever the same is sent: count it once. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds. Take none that is five minutes off. */
                "webhook-timestamp": string;
                /** @description One `v1,…` or more: HMAC-SHA256 of `id.timestamp.body` by the secret, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "incident.resolved";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        incident: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            source: string;
                            externalId: string;
                            title: string;
                            severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            /** @enum {string} */
                            status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                            team: string | null;
                            service: string | null;
                            /** @enum {string} */
                            visibility: "EVERYONE" | "TEAM";
                            setAside: ("DUPLICATE" | "NOT_AN_INCIDENT") | null;
                            /** Format: date-time */
                            startedAt: string;
                            detectedAt: string | null;
                            acknowledgedAt: string | null;
                            mitigatedAt: string | null;
                            resolvedAt: string | null;
                            version: number;
                        };
                        changed: string[];
                        /** Format: uri */
                        url: string;
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the subscription is turned off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: it is sent again, after `Retry-After` where 429, 502 or 504 say so */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postedCauseConfirmed: {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever the same is sent: count it once. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds. Take none that is five minutes off. */
                "webhook-timestamp": string;
                /** @description One `v1,…` or more: HMAC-SHA256 of `id.timestamp.body` by the secret, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "cause.confirmed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        incident: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            source: string;
                            externalId: string;
                            title: string;
                            severity: ("SEV1" | "SEV2" | "SEV3" | "SEV4") | null;
                            /** @enum {string} */
                            status: "OPEN" | "ACKNOWLEDGED" | "MITIGATED" | "RESOLVED" | "REVIEWED";
                            team: string | null;
                            service: string | null;
                            /** @enum {string} */
                            visibility: "EVERYONE" | "TEAM";
                            setAside: ("DUPLICATE" | "NOT_AN_INCIDENT") | null;
                            /** Format: date-time */
                            startedAt: string;
                            detectedAt: string | null;
                            acknowledgedAt: string | null;
                            mitigatedAt: string | null;
                            resolvedAt: string | null;
                            version: number;
                        };
                        change: string;
                        /** Format: uri */
                        url: string;
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the subscription is turned off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: it is sent again, after `Retry-After` where 429, 502 or 504 say so */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postedReviewFrozen: {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever the same is sent: count it once. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds. Take none that is five minutes off. */
                "webhook-timestamp": string;
                /** @description One `v1,…` or more: HMAC-SHA256 of `id.timestamp.body` by the secret, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "review.frozen";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        week: string;
                        team: string | null;
                        sha256: string;
                        /** Format: uri */
                        url: string;
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the subscription is turned off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: it is sent again, after `Retry-After` where 429, 502 or 504 say so */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    postedTest: {
        parameters: {
            query?: never;
            header: {
                /** @description The same whenever the same is sent: count it once. */
                "webhook-id": string;
                /** @description When this attempt was made, in seconds. Take none that is five minutes off. */
                "webhook-timestamp": string;
                /** @description One `v1,…` or more: HMAC-SHA256 of `id.timestamp.body` by the secret, in base64. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "test";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        /** Format: uri */
                        url: string;
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the subscription is turned off */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: it is sent again, after `Retry-After` where 429, 502 or 504 say so */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
