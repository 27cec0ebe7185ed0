import 'server-only'
import { systemActor } from '@/lib/auth/actor'
import { messageOf } from '@/lib/digests/message'
import { draftOf } from '@/lib/weekly-review/draft'
import { readWeekReview } from '@/lib/weekly-review/read.server'
import { criticalFinding, incidentsFinding, weekTitle } from '@/lib/weekly-review/words'
import { readAdoption } from './adoption.server'
import { adoptionColumns, adoptionFinding, adoptionNote, adoptionTable } from './adoption-columns'
import { chartCsv } from './chart-table'
import { readFailureRate } from './failure-rate.server'
import { figuresTable } from './figures/figures-table'
import { figuresFinding, figureWords } from './figures/figure-words'
import { readFigures } from './figures/figures.server'
import { forestTable } from './forest-table'
import { hoursFinding, hoursNote } from './hours-finding'
import { hoursTable } from './hours-table'
import { readModes } from './modes/modes.server'
import { modesFinding, modesNote, modesTable } from './modes/modes-rows'
import { AnalyticsQuery } from './query'
import { ratesFinding, ratesNote, ratesTable } from './rate-rows'
import { readRegister } from './register/register.server'
import { registerFinding, registerNote, registerTable } from './register/register-rows'
import { reviewTable } from './review/review-rows'
import { readReview } from './review/review.server'
import { reviewFinding, reviewNote } from './review/review-finding'
import { spoken } from './sentence'
import { readSreHours } from './sre-hours.server'
import { readSurvival } from './survival/survival.server'
import { survivalFinding, survivalNote, survivalTable } from './survival/survival-columns'
import { readTelemetry } from './telemetry/telemetry.server'
import { readTeamRates } from './team-rates/team-rates.server'
import { teamRatesFinding, teamRatesNote, teamRatesTable } from './team-rates/team-rates-rows'
import { telemetryFinding, telemetryNote } from './telemetry/telemetry-finding'
import { telemetryTable } from './telemetry/telemetry-rows'
import { timesTable } from './times/times-table'
import { timesFinding, timesNote } from './times/times-finding'
import { readTimes } from './times/times.server'
import { trendBlocks } from './trend'
import { tooFewForTrend, trendFinding } from './trend-finding'
import { marksNote, trendMarks } from './trend-marks'
import { trendTable } from './trend-table'
import { verdictBasis } from './verdict-basis'
import { verdictSentence } from './verdict-sentence'

const actor = systemActor('test')

/** Every sentence that the overview says of a question, by where it stands. */
export async function findingsOf(asked: Record<string, string>, asOf: Date) {
  const query = AnalyticsQuery.parse(asked)
  const read = <Answer>(question: (query: AnalyticsQuery, by: typeof actor, at: Date) => Promise<Answer>) =>
    question(query, actor, asOf)
  const rates = await read(readFailureRate)
  const [hours, adoption, times] = [await read(readSreHours), await read(readAdoption), await read(readTimes)]
  const [modes, register, review] = [await read(readModes), await read(readRegister), await read(readReview)]
  const [telemetry, survival] = [await read(readTelemetry), await read(readSurvival)]
  const [figures, teams] = [await read(readFigures), await read(readTeamRates)]
  const blocks = trendBlocks(rates)
  const marks = trendMarks(blocks, query, figures)
  const tables = [
    ...[forestTable(rates), ratesTable(rates), trendTable(blocks, marks, rates), figuresTable(figures)],
    ...[hoursTable(hours), adoptionTable(adoptionColumns(adoption), adoption), timesTable(times), modesTable(modes)],
    ...[registerTable(register), reviewTable(review), telemetryTable(telemetry), survivalTable(survival)],
    teamRatesTable(teams),
  ]

  return {
    verdict: spoken(verdictSentence(rates)),
    basis: verdictBasis(rates).join(' '),
    trend: tooFewForTrend(rates)?.finding ?? trendFinding(blocks, rates),
    rates: ratesFinding(rates),
    hours: hoursFinding(hours),
    adoption: adoptionFinding(adoption),
    times: timesFinding(times),
    modes: modesFinding(modes),
    register: registerFinding(register),
    review: reviewFinding(review),
    telemetry: telemetryFinding(telemetry),
    survival: survivalFinding(survival),
    figures: figuresFinding(figures.figures, query),
    teams: teamRatesFinding(teams),
    /** What stands beneath them, and what their tables and files hold. */
    notes: [
      ...[
        ratesNote(rates),
        hoursNote(hours),
        adoption.coverage === null ? '' : adoptionNote(adoption),
        timesNote(times),
      ],
      ...[modesNote(modes), registerNote(register), reviewNote(review), telemetryNote(telemetry)],
      ...[survivalNote(survival), marksNote(marks, query), teamRatesNote(teams)],
      ...figures.figures.map((figure) => Object.values(figureWords(figure, query)).join(' ')),
      ...tables.flatMap((table) => [chartCsv(table), ...table.rows.flat().map(({ text }) => text)]),
    ].join(' '),
  }
}

/** Every sentence that a weekly review says by itself. */
export async function reviewSaysOf(week: string, asOf: Date, team?: string) {
  const review = await readWeekReview(week, { ...(team && { team }) }, actor, asOf)
  const { title, paragraphs, points } = draftOf(review)
  return {
    week: weekTitle(review),
    team: review.team?.name ?? null,
    title,
    draft: [...paragraphs, ...points].join(' '),
    incidents: incidentsFinding(review),
    critical: criticalFinding(review),
    digest: messageOf(review, 'https://aftermerge.example.com/review').text,
  }
}
