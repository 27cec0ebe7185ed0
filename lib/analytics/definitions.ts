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
    says: 'The ratio if every change of unknown origin were human-written, and if every one were AI-written. The truth about the unknown ones lies between.',
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
} as const satisfies Record<string, Definition>

export type DefinitionId = keyof typeof DEFINITIONS
