using System.Globalization;
using System.Text;
using OpenTelemetry.Metrics;

namespace DigestBot.Diagnostics;

/// <summary>
/// Prometheus's text format, version 0.0.4
/// (<see href="https://prometheus.io/docs/instrumenting/exposition_formats/"/>), with the names that
/// OpenTelemetry's rules give (<see href="https://opentelemetry.io/docs/specs/otel/compatibility/prometheus_and_openmetrics/"/>):
/// dots become underscores, the unit follows the name, a counter ends in <c>_total</c>.
/// </summary>
internal sealed class PrometheusWriter
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    public void Write(Metric metric)
    {
        var type = TypeOf(metric.MetricType);
        var name = NameOf(metric, type);
        _text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {metric.Description}\n# TYPE {name} {type}\n");
        foreach (ref readonly var point in metric.GetMetricPoints())
        {
            var labels = new List<string>();
            foreach (var (key, value) in point.Tags)
            {
                labels.Add($"{Identifier(key)}=\"{Escaped(value?.ToString() ?? "")}\"");
            }

            switch (metric.MetricType)
            {
                case MetricType.Histogram:
                    WriteHistogram(name, labels, point);
                    break;
                case MetricType.LongSum or MetricType.LongSumNonMonotonic:
                    WriteSample(name, labels, point.GetSumLong());
                    break;
                case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic:
                    WriteSample(name, labels, point.GetSumDouble());
                    break;
                case MetricType.LongGauge:
                    WriteSample(name, labels, point.GetGaugeLastValueLong());
                    break;
                default:
                    WriteSample(name, labels, point.GetGaugeLastValueDouble());
                    break;
            }
        }
    }

    public override string ToString() => _text.ToString();

    private void WriteHistogram(string name, List<string> labels, MetricPoint point)
    {
        long below = 0;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            below += bucket.BucketCount;
            WriteSample(name + "_bucket", [.. labels, $"le=\"{Number(bucket.ExplicitBound)}\""], below);
        }

        WriteSample(name + "_sum", labels, point.GetHistogramSum());
        WriteSample(name + "_count", labels, point.GetHistogramCount());
    }

    private void WriteSample(string name, List<string> labels, double value) =>
        _text.Append(
            CultureInfo.InvariantCulture,
            $"{name}{(labels.Count > 0 ? $"{{{string.Join(',', labels)}}}" : "")} {Number(value)}\n"
        );

    private static string TypeOf(MetricType type) =>
        type switch
        {
            MetricType.Histogram => "histogram",
            MetricType.LongSum or MetricType.DoubleSum => "counter",
            _ => "gauge",
        };

    private static string NameOf(Metric metric, string type)
    {
        var unit = metric.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "", // a unit in braces is a note for people
        };
        return Identifier(metric.Name) + unit + (type == "counter" ? "_total" : "");
    }

    private static string Identifier(string name) => name.Replace('.', '_');

    private static string Escaped(string value) =>
        value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : value.ToString(CultureInfo.InvariantCulture);
}
