import { about, alerts, ending, type Language, logs, traces } from './language'

const YAML = ['.yaml', '.yml']

/** Formats that define alerts, metrics and collection rather than call them. Most of them only by their path. */
export const DEFINITIONS: readonly Language[] = [
  {
    id: 'terraform',
    name: 'Terraform',
    isWrittenIn: ending('.tf'),
    comments: ['#', '//'],
    hasBlocks: true,
    quotes: '',
    marks: [
      alerts(
        'an alert',
        /^\s*resource\s+"(?:datadog_(?:monitor|service_level_objective|synthetics_test)|grafana_rule_group|aws_cloudwatch_(?:metric_alarm|composite_alarm)|google_monitoring_alert_policy|azurerm_monitor_\w*alert\w*|newrelic_\w*alert\w*|opsgenie_\w+|pagerduty_\w+|signalfx_detector|honeycombio_trigger|sentry_\w*alert\w*)"/,
      ),
      alerts(
        'a metric or a dashboard',
        /^\s*resource\s+"(?:(?:datadog|grafana|newrelic_one|signalfx)_dashboard\w*|aws_cloudwatch_(?:dashboard|log_metric_filter)|google_(?:logging_metric|monitoring_dashboard)|datadog_logs_metric)"/,
      ),
      logs(
        'a log group',
        /^\s*resource\s+"(?:aws_cloudwatch_log_group|google_logging_project_sink|azurerm_log_analytics_workspace|datadog_logs_\w*(?:index|pipeline)\w*)"/,
      ),
      traces('trace sampling', /^\s*resource\s+"aws_xray_(?:sampling_rule|group)"/),
    ],
  },
  {
    id: 'opentelemetry',
    name: 'OpenTelemetry configuration',
    isWrittenIn: about(/otel|opentelemetry/, ...YAML),
    comments: ['#'],
    quotes: '',
    marks: [
      logs('a pipeline of logs', /^\s+logs(?:\/[\w.-]+)?:\s*$/),
      traces('a pipeline of traces', /^\s+traces(?:\/[\w.-]+)?:\s*$/),
      alerts('a pipeline of metrics', /^\s+metrics(?:\/[\w.-]+)?:\s*$/),
    ],
  },
  {
    id: 'alert-rules',
    name: 'Prometheus, Alertmanager, Grafana and Datadog definitions',
    isWrittenIn: about(
      /alert|prometheus|grafana|datadog|monitor|dashboard|(?:^|[/._-])(?:rules?|slos?)(?:[/._-]|$)/,
      ...YAML,
      '.json',
      '.jsonnet',
      '.libsonnet',
    ),
    comments: ['#', '//'],
    quotes: '',
    marks: [
      alerts('an alert rule', /^\s*-?\s*"?alert"?:\s*["']?\w/),
      alerts('a recording rule', /^\s*-?\s*"?record"?:\s*["']?\w+:/),
      alerts('an alert rule', /^\s*kind:\s*(?:PrometheusRule|DatadogMonitor|GrafanaAlertRuleGroup|VMRule)\b/),
      alerts('a route of alerts', /^\s*-?\s*receiver:\s*\S/),
      alerts('an alert rule', /^\s*"?condition"?:\s*["']?[A-Z]["']?,?\s*$/),
      alerts('a monitor', /^\s*"?type"?:\s*["']?(?:metric|query|log|service|event|composite|slo)[ -]alert\b/),
      alerts('a panel', /^\s*"expr":\s*"\S/),
    ],
  },
  {
    id: 'cloudformation',
    name: 'CloudFormation',
    isWrittenIn: about(/cloudformation|template|stack|serverless/, ...YAML),
    comments: ['#'],
    quotes: '',
    marks: [
      alerts('an alarm', /^\s*Type:\s*["']?AWS::CloudWatch::(?:Alarm|CompositeAlarm|Dashboard|AnomalyDetector)\b/),
      alerts('a metric', /^\s*Type:\s*["']?AWS::Logs::MetricFilter\b/),
      logs('a log group', /^\s*Type:\s*["']?AWS::Logs::LogGroup\b/),
      traces('tracing switched on', /^\s*(?:Tracing:\s*Active|TracingEnabled:\s*true|TracingConfig:)/),
    ],
  },
]
