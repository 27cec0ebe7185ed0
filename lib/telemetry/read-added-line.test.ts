import { describe, expect, test } from 'vitest'
import { isReadable, signalsIn } from './read-added-line'

const signals = (path: string, line: string) => signalsIn(path, line).map(({ signal }) => signal)

describe('a call in a language we know', () => {
  test.each([
    ['src/pay.ts', '  logger.info("charged", { id })', 'LOGS'],
    ['src/pay.ts', '  this.log.error({ err }, `charge failed`)', 'LOGS'],
    ['src/pay.ts', "  console.error('no gateway')", 'LOGS'],
    ['src/pay.tsx', '  Sentry.captureException(error)', 'LOGS'],
    ['src/pay.ts', "  return tracer.startActiveSpan('charge', async (span) => {", 'TRACES'],
    ['src/pay.js', "  span.setAttribute('order.id', order.id)", 'TRACES'],
    ['src/pay.mjs', "const charges = meter.createCounter('charges')", 'ALERTS'],
    ['src/pay.ts', 'export const latency = new client.Histogram({', 'ALERTS'],
    ['infra/alarms.ts', "    new cloudwatch.Alarm(this, 'Errors', {", 'ALERTS'],
    ['app/pay.py', '    logger.warning("slow charge", extra={"ms": ms})', 'LOGS'],
    ['app/pay.py', '    with tracer.start_as_current_span("charge") as span:', 'TRACES'],
    ['app/pay.py', 'CHARGES = Counter("charges_total", "Charges", ["currency"])', 'ALERTS'],
    ['pay/charge.go', '\tslog.InfoContext(ctx, "charged", "id", id)', 'LOGS'],
    ['pay/charge.go', '\tlog.Error().Err(err).Msg("charge failed")', 'LOGS'],
    ['pay/charge.go', '\tctx, span := tracer.Start(ctx, "charge")', 'TRACES'],
    ['pay/charge.go', '\tcharges = promauto.NewCounterVec(prometheus.CounterOpts{', 'ALERTS'],
    ['src/main/java/Pay.java', '        log.info("charged {}", id);', 'LOGS'],
    ['src/main/java/Pay.java', '    Span span = tracer.spanBuilder("charge").startSpan();', 'TRACES'],
    ['src/main/kotlin/Pay.kt', '        logger.warn { "slow charge $id" }', 'LOGS'],
    ['src/main/java/Pay.java', '    Counter.builder("charges").register(registry);', 'ALERTS'],
    ['src/main/scala/Pay.scala', '    logger.error("charge failed", error)', 'LOGS'],
    ['Pay/Charge.cs', '        _logger.LogInformation("Charged {Id}", id);', 'LOGS'],
    ['Pay/Charge.cs', '        using var activity = Source.StartActivity("charge");', 'TRACES'],
    ['Pay/Charge.cs', '    static readonly Counter<long> Charges = meter.CreateCounter<long>("charges");', 'ALERTS'],
    ['app/models/charge.rb', '    Rails.logger.info "charged #{id}"', 'LOGS'],
    ['app/models/charge.rb', "    tracer.in_span('charge') do |span|", 'TRACES'],
    ['app/models/charge.rb', "    StatsD.increment('charges')", 'ALERTS'],
    ['app/Charge.php', "        Log::info('charged', ['id' => $id]);", 'LOGS'],
    ['app/Charge.php', "        $this->logger->error('charge failed');", 'LOGS'],
    ['app/Charge.php', "        $span = $tracer->spanBuilder('charge')->startSpan();", 'TRACES'],
    ['app/Charge.php', "        $c = $registry->getOrRegisterCounter('app', 'charges', 'Charges');", 'ALERTS'],
    ['src/charge.rs', '    tracing::info!(%id, "charged");', 'LOGS'],
    ['src/charge.rs', '#[instrument(skip(gateway))]', 'TRACES'],
    ['src/charge.rs', '    metrics::counter!("charges").increment(1);', 'ALERTS'],
    ['src/charge.cpp', '  spdlog::info("charged {}", id);', 'LOGS'],
    ['src/charge.cc', '  LOG(WARNING) << "slow charge " << id;', 'LOGS'],
    ['src/charge.cc', '  auto span = tracer->StartSpan("charge");', 'TRACES'],
    ['src/charge.cc', '  auto& charges = prometheus::BuildCounter().Name("charges").Register(*r);', 'ALERTS'],
    ['Sources/Charge.swift', '        logger.notice("charged \\(id)")', 'LOGS'],
    ['Sources/Charge.swift', '    let charges = Counter(label: "charges")', 'ALERTS'],
    ['lib/charge.ex', '    Logger.info("charged #{id}")', 'LOGS'],
    ['lib/charge.ex', '    Tracer.with_span "charge" do', 'TRACES'],
    ['lib/charge.ex', '    :telemetry.execute([:pay, :charge], %{count: 1})', 'ALERTS'],
    ['bin/backup.sh', 'logger -t backup "done"', 'LOGS'],
    ['bin/backup.sh', 'otel-cli exec --name backup ./dump', 'TRACES'],
    ['ops/prometheus/pay.rules.yml', '      - alert: ChargesFail', 'ALERTS'],
    ['ops/alerts/pay.yaml', '      - record: job:charges:rate5m', 'ALERTS'],
    ['ops/alertmanager.yml', '    - receiver: payments-pager', 'ALERTS'],
    ['infra/monitors.tf', 'resource "datadog_monitor" "charges" {', 'ALERTS'],
    ['infra/logs.tf', 'resource "aws_cloudwatch_log_group" "pay" {', 'LOGS'],
    ['ops/otel-collector.yaml', '    traces:', 'TRACES'],
    ['grafana/dashboards/pay.json', '          "expr": "rate(charges_total[5m])",', 'ALERTS'],
    ['template.yaml', '    Type: AWS::CloudWatch::Alarm', 'ALERTS'],
  ])('%s: %s', (path, line, signal) => {
    expect(signals(path, line)).toEqual([signal])
  })
})

describe('is not telemetry', () => {
  test.each([
    ['a comment', 'src/pay.ts', '  // logger.info("charged")'],
    ['the end of a line that is a comment', 'src/pay.ts', '  charge() // then logger.info(id)'],
    ['a line within a block comment', 'src/pay.ts', '   * logger.info("charged") writes it down'],
    ['a comment within a line', 'src/pay.ts', '  charge(/* logger.info(id) */ order)'],
    ['a comment of Python', 'app/pay.py', '    # logger.info("charged")'],
    ['a string that mentions it', 'src/pay.ts', '  throw new Error("call logger.info(id) first")'],
    ['a string with an escaped quote', 'app/pay.py', `    hint = 'don\\'t call logger.info("x")'`],
    ['an import', 'src/pay.ts', "import { logger } from './logger'"],
    ['a required module', 'src/pay.js', "const logger = require('./logger')"],
    ['an import of Go', 'pay/charge.go', 'import "log/slog"'],
    ['a logger that is made', 'app/pay.py', 'logger = logging.getLogger(__name__)'],
    ['a print', 'app/pay.py', '    print("charged", id)'],
    ['a print of Go', 'pay/charge.go', '\tfmt.Println("charged", id)'],
    ['a print to the console', 'src/pay.ts', "  console.log('charged')"],
    ['an echo', 'bin/backup.sh', 'echo "logger done"'],
    ['arithmetic', 'src/pay.ts', '  const size = Math.log(total)'],
    ['arithmetic of Python', 'app/pay.py', '    size = math.log(total)'],
    ['a dialog', 'src/dialog.ts', '  dialog.info("Saved")'],
    ['a counter of the standard library', 'app/words.py', 'words = Counter(text.split())'],
    ['a test of TypeScript', 'src/pay.test.ts', '  logger.info("charged")'],
    ['a test of Go', 'pay/charge_test.go', '\tslog.Info("charged")'],
    ['a test of Java', 'src/test/java/PayTest.java', '        log.info("charged");'],
    ['a test of Ruby', 'spec/charge_spec.rb', '    logger.info "charged"'],
    ['vendored code', 'vendor/log/log.go', '\tlog.Info("x")'],
    ['a file whose language is not known', 'src/pay.zig', '    logger.info("charged")'],
    ['a document', 'README.md', 'logger.info("charged")'],
    ['a translation', 'config/locales/en.yml', '  alert: "Are you sure?"'],
    ['a line made by a machine', 'src/pay.js', `${'a;'.repeat(1500)}logger.info(1)`],
  ])('%s', (_, path, line) => {
    expect(signals(path, line)).toEqual([])
  })
})

test('a line may give two signals, each with the rule that saw it', () => {
  const line = '  span.addEvent("charged"); logger.info("charged"); logger.warn("slow")'

  expect(signalsIn('src/pay.ts', line)).toEqual([
    { signal: 'LOGS', rule: 'a call of a logger (TypeScript and JavaScript)' },
    { signal: 'TRACES', rule: 'what a span says (TypeScript and JavaScript)' },
  ])
})

test('what can be read is code of a language we know that runs in production', () => {
  const paths = ['src/pay.ts', 'lib/contest.java', 'src/latest.ts', 'src/pay.spec.ts', 'tests/pay.py', 'docs/pay.md']

  expect(paths.filter((path) => isReadable(path))).toEqual(['src/pay.ts', 'lib/contest.java', 'src/latest.ts'])
})

describe("a team's own rule", () => {
  const audit = { signal: 'LOGS', text: 'Audit.record(', path: '/pay/' } as const

  test('sees its text in the files of its path alone, and not in a comment', () => {
    expect(signalsIn('pay/charge.go', '\tAudit.record(ctx)', [audit])).toEqual([
      { signal: 'LOGS', rule: 'your rule “Audit.record(”' },
    ])
    expect(signalsIn('shop/cart.go', '\tAudit.record(ctx)', [audit])).toEqual([])
    expect(signalsIn('pay/charge.go', '\t// Audit.record(ctx)', [audit])).toEqual([])
  })

  test('makes a file readable whose language we do not know, when it names its path', () => {
    const rule = { ...audit, path: '*.zig' }

    expect(isReadable('pay/charge.zig', [rule])).toBe(true)
    expect(isReadable('pay/charge.zig', [{ ...audit, path: null }])).toBe(false)
    expect(signalsIn('pay/charge.zig', 'Audit.record(x);', [rule])).toHaveLength(1)
  })

  test('that says NO takes back what we would see', () => {
    const rule = { signal: 'LOGS', text: 'logger.info("noise', presence: 'NO' } as const

    expect(signalsIn('src/pay.ts', 'logger.info("noise")', [rule])).toEqual([])
    expect(signalsIn('src/pay.ts', 'logger.info("charged")', [rule])).toHaveLength(1)
  })

  test('is text and not a pattern', () => {
    expect(signalsIn('pay/charge.go', '\tAuditXrecord(ctx)', [{ ...audit, text: 'Audit.record(' }])).toEqual([])
  })
})
