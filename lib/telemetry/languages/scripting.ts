import { alerts, ending, type Language, logs, traces } from './language'

export const SCRIPTING: readonly Language[] = [
  {
    id: 'javascript',
    name: 'TypeScript and JavaScript',
    isWrittenIn: ending('.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.vue', '.svelte'),
    comments: ['//'],
    hasBlocks: true,
    quotes: `'"\``,
    marks: [
      logs(
        'a call of a logger',
        /(?<![\w$])(?:_?log(?:ger)?|[A-Z]?[a-z]\w*Log(?:ger)?|LOG|LOGGER|Logger|winston|pino|bunyan)\??\.(?:trace|debug|verbose|info|http|notice|warn|warning|error|fatal|critical|log)\(/,
      ),
      logs('a leveled write to the console', /(?<![\w$])console\.(?:error|warn|info)\(/),
      logs('an error report', /\bSentry\.capture(?:Exception|Message|Event)\(/),
      traces('a span', /\bstart(?:Active|Inactive)?Span(?:Manual)?\(|\bwithSpan\(|@(?:Span|Trace|Traced)\(/),
      traces('a call of a tracer', /(?<![\w$])\w*[tT]racer\??\.(?:trace|wrap)\(|\btrace\.getActiveSpan\(/),
      traces(
        'what a span says',
        /(?<![\w$])\w*[sS]pan\??\.(?:setAttributes?|addEvent|recordException|setStatus|setTag|end|finish)\(/,
      ),
      traces('tracing set up', /\bnew (?:NodeSDK|\w*TracerProvider)\(|\bregisterInstrumentations\(/),
      alerts('a metric', /\bnew (?:\w+\.)?(?:Counter|Histogram|Gauge|Summary)(?:<[^>]*>)?\(/),
      alerts('a metric', /[mM]eter\??\.create(?:Observable)?(?:Counter|Histogram|UpDownCounter|Gauge)(?:<[^>]*>)?\(/),
      alerts(
        'a metric',
        /(?<![\w$])(?:statsd|StatsD|dogstatsd|metrics)\??\.(?:increment|decrement|gauge|histogram|timing|distribution|count)\(/,
      ),
      alerts('an alarm', /\bnew (?:\w+\.)*(?:Alarm|CompositeAlarm|MetricAlarm|Monitor|AlertPolicy)\(/),
    ],
  },
  {
    id: 'python',
    name: 'Python',
    isWrittenIn: ending('.py'),
    comments: ['#'],
    quotes: `'"`,
    marks: [
      logs(
        'a call of a logger',
        /(?<!\w)(?:_?log(?:ger|ging)?|LOG(?:GER)?|\w+_log(?:ger)?)\.(?:debug|info|warning|warn|error|exception|critical|fatal|log)\(/,
      ),
      logs('an error report', /\bsentry_sdk\.capture_(?:exception|message|event)\(/),
      traces('a span', /\bstart_(?:as_current_)?span\(|\bsentry_sdk\.start_(?:span|transaction)\(/),
      traces('a call of a tracer', /(?<!\w)\w*tracer\.(?:trace|wrap)\(|\btrace\.get_current_span\(/),
      traces(
        'what a span says',
        /(?<!\w)\w*span\.(?:set_attributes?|add_event|record_exception|set_status|set_tag|set_data|end|finish)\(/,
      ),
      traces('tracing set up', /\w+Instrumentor\(\)\.instrument|\bTracerProvider\(/),
      // Counter alone is a collection of the standard library: a metric has a name and a help text.
      alerts('a metric', /(?<!\w)(?:Histogram|Gauge|Summary)\(\s*(?:f?["']|$)|(?<!\w)Counter\(\s*f?(?:""|''),/),
      alerts('a metric', /^\s*[A-Z][A-Z0-9_]*\s*=\s*(?:\w+\.)?Counter\(\s*$|\bprometheus_client\.[A-Z]\w+\(/),
      alerts('a metric', /meter\.create_(?:observable_)?(?:counter|histogram|up_down_counter|gauge)\(/),
      alerts(
        'a metric',
        /(?<!\w)(?:statsd|dogstatsd|metrics)\.(?:incr|increment|decr|decrement|gauge|histogram|timing|distribution)\(/,
      ),
    ],
  },
  {
    id: 'ruby',
    name: 'Ruby',
    isWrittenIn: ending('.rb', '.rake'),
    comments: ['#'],
    quotes: `'"\``,
    marks: [
      logs(
        'a call of a logger',
        /(?<!\w)(?:log(?:ger)?|LOG(?:GER)?|\w+_logger)&?\.(?:debug|info|warn|error|fatal|unknown)(?:\s*[({]|\s+["':\w@]|\s*$)/,
      ),
      logs('an error report', /\bSentry\.capture_(?:exception|message)\b|\bRails\.error\.(?:report|handle|record)\b/),
      traces('a span', /\btracer\.(?:in_span|start_span|start_root_span|trace)\b|\bDatadog::Tracing\.trace\b/),
      traces('what a span says', /\bspan&?\.(?:set_attribute|add_event|record_exception|set_tag|set_error|finish)\b/),
      traces('what a span says', /\bOpenTelemetry::Trace\.current_span\b/),
      alerts('a metric', /\bPrometheus::Client::(?:Counter|Gauge|Histogram|Summary)\.new\b/),
      alerts('a metric', /\.(?:counter|gauge|histogram|summary)\(?\s*:\w+,/),
      alerts(
        'a metric',
        /(?<!\w)(?:StatsD|Statsd|statsd|STATSD)\.(?:increment|decrement|gauge|measure|histogram|distribution|timing|count)\b/,
      ),
    ],
  },
  {
    id: 'php',
    name: 'PHP',
    isWrittenIn: ending('.php'),
    comments: ['//', '# '],
    hasBlocks: true,
    quotes: `'"`,
    marks: [
      logs(
        'a call of a logger',
        /(?:\bLog::|(?:\$|->|\b)(?:log|logger|\w+Logger)(?:\(\))?->)(?:emergency|alert|critical|error|warning|notice|info|debug|log)\(/,
      ),
      logs('a write to the log', /(?<![\w>:])(?:error_log|syslog)\(/),
      logs('an error report', /\\?Sentry\\capture(?:Exception|Message)\(/),
      traces('a span', /->(?:spanBuilder|startSpan|startActiveSpan)\(|\bDDTrace\\trace_\w+\(/),
      traces('what a span says', /[sS]pan->(?:setAttributes?|addEvent|recordException|setStatus|setTag|end|finish)\(/),
      alerts('a metric', /->(?:getOrRegister|register)(?:Counter|Gauge|Histogram|Summary)\(/),
      alerts('a metric', /[mM]eter->create(?:Counter|Histogram|UpDownCounter|Observable\w+)\(/),
      alerts('a metric', /(?:\$|->)statsd->(?:increment|decrement|gauge|histogram|timing|distribution|count)\(/i),
    ],
  },
  {
    id: 'elixir',
    name: 'Elixir',
    isWrittenIn: ending('.ex', '.exs'),
    comments: ['#'],
    quotes: `"`,
    marks: [
      logs(
        'a call of a logger',
        /\bLogger\.(?:debug|info|notice|warning|warn|error|critical|alert|emergency|log)(?:\(|\s+["\w:])/,
      ),
      traces('a span', /\bTracer\.(?:with_span|start_span)\b|:telemetry\.span\(/),
      traces('what a span says', /\b(?:Tracer|Span)\.(?:set_attributes?|add_event|record_exception|set_status)\b/),
      alerts('a metric', /:telemetry\.(?:execute|attach\w*)\(/),
      alerts('a metric', /^\s*(?:counter|last_value|sum|summary|distribution)\(""/),
    ],
  },
  {
    id: 'shell',
    name: 'Shell',
    isWrittenIn: ending('.sh', '.bash', '.zsh'),
    comments: ['#'],
    quotes: `'"`,
    marks: [
      logs('a write to the system log', /(?:^|[;&|]|\bthen|\bdo|\belse)\s*(?:logger|systemd-cat)\s/),
      traces('a span', /(?:^|[;&|]|\bthen|\bdo|\belse)\s*otel-cli\s+(?:span|exec)\b/),
      alerts('a metric or an alarm', /\baws\s+cloudwatch\s+put-metric-(?:alarm|data)\b/),
      alerts('an alert', /\bgcloud\s+(?:alpha\s+)?monitoring\s+policies\s+create\b/),
    ],
  },
]
