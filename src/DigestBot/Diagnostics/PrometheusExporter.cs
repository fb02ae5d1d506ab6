using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace DigestBot.Diagnostics;

/// <summary>
/// Writes metrics as Prometheus reads them, when they are asked for. Of OpenTelemetry's own exporter for it there is
/// no stable version.
/// </summary>
[ExportModes(ExportModes.Pull)]
internal sealed class PrometheusExporter : BaseExporter<Metric>, IPullMetricExporter
{
    private readonly Lock _lock = new();
    private string _text = "";

    /// <summary>Set by the reader that this is handed to.</summary>
    public Func<int, bool>? Collect { get; set; }

    /// <summary>All metrics as they stand now, in Prometheus's text format.</summary>
    public string Scrape()
    {
        lock (_lock)
        {
            Collect?.Invoke(Timeout.Infinite);
            return _text;
        }
    }

    public override ExportResult Export(in Batch<Metric> batch)
    {
        var writer = new PrometheusWriter();
        foreach (var metric in batch)
        {
            writer.Write(metric);
        }

        _text = writer.ToString();
        return ExportResult.Success;
    }
}
