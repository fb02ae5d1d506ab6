using System.Diagnostics.Metrics;
using DigestBot.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace DigestBot.Tests.Diagnostics;

public sealed class PrometheusTests : IDisposable
{
    private readonly Meter _meter = new(nameof(PrometheusTests));
    private readonly PrometheusExporter _exporter = new();
    private readonly MeterProvider _provider;

    public PrometheusTests() =>
        _provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(_meter.Name)
            .AddView("digestbot.update.duration", new ExplicitBucketHistogramConfiguration { Boundaries = [0.1, 1] })
            .AddReader(new BaseExportingMetricReader(_exporter))
            .Build();

    public void Dispose()
    {
        _provider.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public void Counters_and_gauges_are_written_as_Prometheus_reads_them()
    {
        var counter = _meter.CreateCounter<long>("digestbot.updates", "{update}", "What came.");
        counter.Add(2, new KeyValuePair<string, object?>("kind", "a \"quoted\"\\\n kind"));
        counter.Add(1, new KeyValuePair<string, object?>("kind", "other"));
        _meter.CreateObservableGauge("digestbot.store.size", () => 4096, "By", "The file.");

        _exporter
            .Scrape()
            .ShouldBe(
                """
                # HELP digestbot_updates_total What came.
                # TYPE digestbot_updates_total counter
                digestbot_updates_total{kind="a \"quoted\"\\\n kind"} 2
                digestbot_updates_total{kind="other"} 1
                # HELP digestbot_store_size_bytes The file.
                # TYPE digestbot_store_size_bytes gauge
                digestbot_store_size_bytes 4096

                """
            );
    }

    [Fact]
    public void The_buckets_of_a_histogram_hold_what_is_below_their_bound_and_the_last_all()
    {
        var histogram = _meter.CreateHistogram<double>("digestbot.update.duration", "s", "How long.");
        foreach (var seconds in (double[])[0.05, 0.25, 0.5, 3])
        {
            histogram.Record(seconds);
        }

        _exporter
            .Scrape()
            .ShouldBe(
                """
                # HELP digestbot_update_duration_seconds How long.
                # TYPE digestbot_update_duration_seconds histogram
                digestbot_update_duration_seconds_bucket{le="0.1"} 1
                digestbot_update_duration_seconds_bucket{le="1"} 3
                digestbot_update_duration_seconds_bucket{le="+Inf"} 4
                digestbot_update_duration_seconds_sum 3.8
                digestbot_update_duration_seconds_count 4

                """
            );
    }
}
