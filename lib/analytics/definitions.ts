/** The dictionary of metrics: every number on screen opens its entry. `README.md` beside this file says the same. */
export type Definition = {
  name: string
  says: string
  numerator: string
  denominator: string
  interval: string
  missing: string
}

export const DEFINITIONS = {
  'failure-rate': {
    name: 'Failure rate',
    says: 'The share of mature changes that failed. A change fails once, however many incidents it is linked to; in a deployment that carried several changes only its own link counts.',
    numerator:
      'Mature changes with a cause link to an incident at or above the chosen severity that started within the follow-up of their deployment. Confirmed links only, unless suspected ones are switched on.',
    denominator:
      'Mature changes: those whose follow-up of 7, 30 or 90 days since deployment has passed. Younger ones are in neither.',
    interval: '95 % Wilson score interval.',
    missing:
      'No mature changes: no rate. It is never 0. Within a team, a service or a repository, fewer than 30 mature changes give their number alone.',
  },
  'drawn-rate': {
    name: 'Rate drawn towards all',
    says: 'The failure rate of a team or service, moved towards the rate of all that are shown: the fewer changes it has, and the less the rates differ beyond chance, the further. The most extreme of several rates are mostly those of few changes; drawn rates are nearer to the truth on the whole. They say nothing of why rates differ, and no order is made of them.',
    numerator:
      'The group’s own failure rate, with a weight of n / (n + 1/A): n its mature changes, A the spread between groups beyond chance.',
    denominator:
      'The rate of all shown groups together, with the rest of the weight. A is reckoned from how far the rates lie apart (Efron and Morris; DerSimonian and Laird), 0 where that is no further than chance.',
    interval:
      '95 % empirical Bayes interval (Morris), which counts in that spread and common rate are estimates. It holds on the whole of the groups, not for each.',
    missing:
      'Fewer than four groups with a rate, or nothing failed in any: no drawn rate. Groups of fewer than 30 mature changes or 5 listed people are withheld, and with them any whose failures would tell theirs; of the others the changes of an origin with too few are left out, and their number stands beside.',
  },
  ratio: {
    name: 'Ratio as counted',
    says: 'How many times as often AI-written changes failed as those they are held against. An interval above 1 reads “fails more”, below 1 “fails less”, inside 0.8 to 1.25 “no material difference”; anything else is not enough data yet.',
    numerator: 'The failure rate of AI-written changes. Mixed changes join them by the switch.',
    denominator: 'The failure rate of the contrast.',
    interval:
      '95 % score interval of a ratio of two proportions (Miettinen and Nurminen), which holds also when one side has no failures.',
    missing:
      'No mature changes on a side, or no failure on either: no ratio. No failure in the contrast: a lower end alone. Within a team, a service or a repository, fewer than 30 mature changes on a side: no ratio.',
  },
  contrast: {
    name: 'Contrast',
    says: 'What AI-written changes are held against: human-written ones where at least 30 are mature, otherwise everything not known to be AI-written. The second understates a true difference, because unmarked AI code hides in it.',
    numerator: 'Failed changes of that group.',
    denominator: 'Mature changes of that group.',
    interval: 'As for the failure rate.',
    missing:
      'A group without mature changes gives no ratio. A change without evidence of its origin is unknown, never human.',
  },
  'like-with-like': {
    name: 'Like-with-like ratio',
    says: 'The ratio after comparing only within the same team, service and size of change, so that it does not show where AI was used instead of how it fared.',
    numerator:
      'Failures of AI-written changes, weighed within each stratum of team, service and size band (Mantel–Haenszel).',
    denominator: 'Failures of the contrast in the same strata.',
    interval: '95 % interval of Greenland and Robins.',
    missing:
      'No stratum with changes on both sides and a failure: no ratio. How many strata carry information stands beside it.',
  },
  'corrected-ratio': {
    name: 'Ratio corrected for the tag',
    says: 'What the ratio would be if every change of it were tagged right, by what people found in a spot check. It supposes that failing does not depend on the tag once it is known who wrote the code, and takes the labels for the truth. It stands beside the ratio as counted and replaces nothing.',
    numerator:
      'The failure rate of truly AI-written changes, solved for from the failures of both groups and the share of each that labels show to be AI-written.',
    denominator: 'The failure rate of all else in the two groups, solved for alike.',
    interval:
      '95 %, by Monte Carlo from Jeffreys’ posteriors of both failure rates and of the labels of each tag; the seed of the spot check gives the same draws each time.',
    missing:
      'No closed spot check of at least this team, service and repository in overlapping days, fewer than ten labels from here on a side, more than one sampled change in twenty tagged anew since, or rates outside of 0 to 100 %: no ratio. It is withheld where the ratio is.',
  },
  detection: {
    name: 'Precision and recall of the tag',
    says: 'Precision: of the changes tagged AI, how many are. Recall: of the changes that AI wrote, how many the tag finds. Both are measured by people who label a random sample without being told its tags.',
    numerator:
      'Changes that are tagged AI and labelled AI. For recall they stand for as many changes as their tag has.',
    denominator:
      'For precision the labelled changes tagged AI; for recall all changes that by the labels of their tag are AI-written.',
    interval:
      '95 %: Wilson score interval for precision, Monte Carlo from Jeffreys’ posteriors of each tag for recall and wherever tags are pooled.',
    missing:
      'A tag without a label that could be told: no recall. What nobody labelled, and what could not be told, is counted beside them and in neither.',
  },
  bounds: {
    name: 'Bounds',
    says: 'The ratio if every change of unknown origin were human-written, and if every one were AI-written. It is what the unknown ones can do to the figure at most if all of them were of one kind. Where both kinds hide among them, both bounds come out nearer to 1 than the truth, which then need not lie between.',
    numerator: 'As for the ratio, with the unknown ones moved to one side.',
    denominator: 'As for the ratio.',
    interval: 'As for the ratio.',
    missing: 'As for the ratio.',
  },
  'failure-trend': {
    name: 'Failure rate over time',
    says: 'The failure rate by when changes were deployed. Up to 16 weeks are drawn week by week, longer ranges in blocks of four weeks, ranges beyond two and a half years in blocks of thirteen, counted back from the last week.',
    numerator: 'Failed changes of the block, summed over its weeks.',
    denominator: 'Mature changes of the block. Those in follow-up are hatched or leave the mark open.',
    interval: '95 % Wilson score interval of the summed counts.',
    missing:
      'A block without mature changes breaks the line. It is never bridged and never 0. Within a team, a service or a repository a group of fewer than 30 mature changes in the whole range has no line; weeks of a larger one are slices of time and are drawn however few they hold.',
  },
  'share-of-week': {
    name: 'Share of the SRE week',
    says: 'The part of the rostered SRE week that went to incidents in code of each origin. The dotted line stands at a third, 33.3 %. Always read it beside how many SREs logged at all.',
    numerator: 'Logged hours, trimmed: where entries of one person overlap, the time counts once.',
    denominator: 'SRE hours on the roster of the same team and weeks.',
    interval: 'None: hours are counted, not sampled. Hours that nobody logged are missing from it.',
    missing:
      'No roster, or no hours logged: no share. Teams under 5 SREs are withheld, and with them any team whose hours would tell theirs.',
  },
  'estimated-hours': {
    name: 'Estimated hours',
    says: 'Time from acknowledge to resolve of incidents on which nobody logged any. Drawn hollow and apart, never added to logged hours.',
    numerator: 'Hours from acknowledge to resolve.',
    denominator: 'SRE hours on the roster of the same weeks.',
    interval: 'None: it is an estimate, and says “about”.',
    missing: 'No such incident, or one that lacks an end: no estimate.',
  },
  cost: {
    name: 'What the hours cost',
    says: 'Logged hours at the price of an hour that the organisation entered in its settings. It is the price of time that was spent, not of what an incident did to customers.',
    numerator: 'Logged hours, trimmed, times the price of an hour.',
    denominator: 'None: it is a sum. Estimated hours are in none of it.',
    interval: 'None: hours are counted, not sampled.',
    missing:
      'No price of an hour entered: no money is shown anywhere. No hours logged, or withheld: no cost, which is not 0.',
  },
  adoption: {
    name: 'Adoption',
    says: 'The share of merged changes, and of the lines they added, by origin and ISO week of the merge. Ranges over 60 weeks are summed in blocks of four.',
    numerator: 'Changes merged, or lines added, of that origin.',
    denominator: 'All changes merged, or lines added, in the same weeks.',
    interval: 'None: every merged change is counted.',
    missing:
      'A week without changes has no shares. Within a team, a service or a repository, fewer than 30 merged changes give their number alone.',
  },
  coverage: {
    name: 'Attribution coverage',
    says: 'How much is known about who or what wrote the code. Without evidence a change is unknown; it is never taken for human-written.',
    numerator: 'Merged changes whose origin is AI, human or mixed.',
    denominator: 'All merged changes.',
    interval: 'None: every merged change is counted.',
    missing:
      'No changes: no coverage. Within a team, a service or a repository, fewer than 30 merged changes: no coverage.',
  },
  funnel: {
    name: 'From merge to incident',
    says: 'How far the changes merged in the range came: deployed, and linked to an incident. It counts changes and compares nothing: what was merged last has had no time to fail.',
    numerator:
      'Changes that went live, and of these the ones with a cause link of the chosen certainty to an incident at or above the chosen severity, whenever it began.',
    denominator: 'Changes merged in the range.',
    interval: 'None: every change is counted.',
    missing:
      'Within a team, a service or a repository, where an origin has fewer than 30 deployed changes: no number of linked ones.',
  },
  times: {
    name: 'Time to detect, acknowledge and restore',
    says: 'How long incidents that began in the range took, by the origin of the code: from their start until they were noticed, until somebody acknowledged them, and until they were mitigated or else resolved.',
    numerator:
      'The median and the 90th percentile of the minutes, each of the incidents at or above the chosen severity that have both ends.',
    denominator:
      'No share: the number of these incidents stands beside it, and how many lack an end. What is read from a git history lacks all of them, for git does not know when an incident began.',
    interval:
      '95 % at least, free of any distribution: two of the minutes in their order, between which the true median lies. It takes six incidents.',
    missing:
      'No incident with both ends: no time. It is never 0. Within a team, a service or a repository, fewer than 5 of them give their number alone, and beside fewer than 30 mature changes of an origin its incidents are not told at all.',
  },
  modes: {
    name: 'Failure mode by origin',
    says: 'How incidents that began in the range failed, of every severity, by the origin of the code. Those of which nobody said how stand in a row of their own. It counts incidents: that one origin has more of a mode says nothing without how much code it has.',
    numerator:
      'Incidents of the mode and origin; of these the critical ones, and those of which it is said that they failed silently.',
    denominator:
      'Mature changes of the origin stand beside all of its incidents. Silent ones are out of those of which it is said whether they were.',
    interval: 'None: incidents are counted.',
    missing:
      'Nobody said of any whether it failed silently: no number of silent ones. Within a team, a service or a repository, fewer than 5 incidents of an origin give their number alone, and beside fewer than 30 mature changes of it they are not told at all.',
  },
  register: {
    name: 'Security, integration, compliance and data integrity',
    says: 'The incidents of these four impacts that began in the 182 days up to the end of the range, or up to today, of every severity, and when the first and the last of them did. A survey asks how many organisations had a new one within half a year; this is one organisation, so it has a list and no share.',
    numerator: 'Incidents of the impact, by the origin of the code.',
    denominator: 'None: it is a count. How many incidents of these days say nothing of their impact stands beside it.',
    interval: 'None: incidents are counted.',
    missing:
      'No incident of any kind in these days: no numbers, for whether there was none or nobody recorded it is not known. Within a team, a service or a repository, fewer than 5 of an impact, or few changes of an origin, give a number without origins and days, and fewer than 30 mature changes give none.',
  },
  review: {
    name: 'Clean review, and what came after it',
    says: 'How often changes that went live in the range passed review cleanly, by origin, and how often those that did failed critically all the same. That AI-written code passes review at least as cleanly is supported where the interval of the difference lies wholly above −5 points, contradicted where it lies wholly below.',
    numerator:
      'Clean: approved, in one round, with no change requested. Of these, the mature ones with a cause link to a critical incident within their follow-up, whatever severity is chosen.',
    denominator:
      'Reviewed changes: clean, or told of enough to know that they were not. For what came after, the clean ones that are mature. Changes without a review, and those of which too little was told, are counted beside and are in neither.',
    interval: '95 %: Wilson score interval of each share, Newcombe’s hybrid score interval of the difference.',
    missing:
      'No reviewed changes: no share. Within a team, a service or a repository, fewer than 30 reviewed ones, or fewer than 30 that passed cleanly or that did not, give their number alone.',
  },
  telemetry: {
    name: 'Changes with and without telemetry',
    says: 'How changes fared that bring logs, traces or alerts of their own, beside those known to bring none, by origin. Where one of the three was not told and no other is there, it is not known. Who writes telemetry may differ in more than that: the difference is associated with it and not proved to come of it.',
    numerator:
      'Mature changes that failed. The times are medians over the incidents they failed by: from the start until it was noticed, and until it was mitigated or else resolved.',
    denominator:
      'Mature changes of the same origin and telemetry; for the times the incidents that have both ends, and those that lack one stand beside them. What is read from a git history lacks all of them.',
    interval: '95 % Wilson score interval of each rate; none of the times.',
    missing:
      'No mature changes: no rate. No incident with both ends: no time. Within a team, a service or a repository, fewer than 30 changes of a part, and what would tell theirs, give their number alone, and so do fewer than 5 incidents.',
  },
  survival: {
    name: 'Time to first failure',
    says: 'The share of changes that had failed by each day after they went live, by origin, up to 90 days. Changes are watched until the present day began, in the reporting zone, so that young ones count for the whole days they have. The log-rank test says whether AI-written changes fail at another pace than those they are held against; it sees little where curves cross.',
    numerator:
      'Changes whose first incident of the chosen certainty and severity began by the end of that day. Those of a day of their life that was not over when the present day began wait for it.',
    denominator: 'Changes still watched and not failed just before that day (Kaplan–Meier).',
    interval: '95 %, from Greenwood’s variance on the log(−log) scale.',
    missing:
      'No change is a day old: no curve. Where nothing is left there are no limits. Nothing failed while both groups were watched: no test. Within a team, a service or a repository, an origin of fewer than 30 mature changes has no curve.',
  },
  'incident-count': {
    name: 'Incidents in four weeks',
    says: 'How many incidents at or above the chosen severity began in the last four whole weeks up to the end of the range. It is a count: how much went live in these weeks stands beside it.',
    numerator: 'Incidents that began in these weeks and were not set aside.',
    denominator: 'None: it is a count. Its limits take each week for one unit of exposure.',
    interval: 'None: incidents are counted.',
    missing:
      'Weeks before the first record of this team, service or repository: no number, for nothing is known of them.',
  },
  'week-figures': {
    name: 'Figures of a weekly review',
    says: 'The incidents that began in the week, and how the changes of the week before it fared, which are watched for seven days so that all of them are mature by then. What lies outside the limits of the 26 weeks before is called a change.',
    numerator:
      'Incidents that began in the week and were not set aside; changes deployed in the week before that failed critically within seven days.',
    denominator: 'None for incidents: they are counted. For the rates the mature changes deployed in the week before.',
    interval:
      '95 % Wilson score interval of each rate. Limits are three standard errors: a u-chart for incidents, a p-chart for rates; hours have none.',
    missing:
      'Before the first record nothing is known of a week. No mature changes: no rate. Fewer than eight weeks before with anything to count, or fewer than one expected case: not judged.',
  },
  'incident-rate': {
    name: 'Incidents a week',
    says: 'How many incidents at or above the chosen severity of a team, or of a service of one, began in the range, by week. It says nothing of how much went live: the failure rate does. No order is made of it.',
    numerator: 'Incidents that began in the range and were not set aside.',
    denominator: 'Weeks of the range between the first record of those shown and now, parts of weeks as parts.',
    interval: 'None: incidents are counted.',
    missing:
      'No record as old as the range: no number. Of a group whose failure rate is withheld, and of one whose figures the total would tell, none is given.',
  },
  live: {
    name: 'Changes that went live',
    says: 'How many changes went live in the last four whole weeks up to the end of the range: with the first successful production deployment that contains them, or with their merge where no deployments are sent.',
    numerator: 'Changes that went live in these weeks.',
    denominator: 'None: it is a count.',
    interval: 'None: every change is counted.',
    missing: 'Weeks before the first record: no number.',
  },
  'a-change': {
    name: 'What is called a change',
    says: 'A figure of four weeks is held against limits that the 26 weeks before made without it: three standard errors around their pooled value, as on a Shewhart chart. Outside of them it is called a change; inside, the difference is no more than chance gives.',
    numerator:
      'Counts are held against a u-chart, shares against a p-chart. Of a median it is the share of incidents that took longer than the median of the weeks before.',
    denominator:
      'Weeks for counts, changes or incidents for shares. The failure rate is of the last four weeks whose changes are all past their follow-up, so that it ends that much earlier than the others.',
    interval: 'The limits are of the figure; the interval beside a rate or a median is of its own doubt.',
    missing:
      'Fewer than eight weeks with anything to count, or fewer than one expected case: not judged. Hours have no chart and are never called a change.',
  },
} as const satisfies Record<string, Definition>

export type DefinitionId = keyof typeof DEFINITIONS
