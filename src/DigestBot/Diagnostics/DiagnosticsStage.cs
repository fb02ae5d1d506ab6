using System.Diagnostics.Metrics;
using OpenTelemetry.Metrics;

namespace DigestBot.Diagnostics;

/// <summary>Registers what is counted, and the two ways in which it is read.</summary>
internal static class DiagnosticsStage
{
    /// <summary>
    /// OpenTelemetry's own settings (<see href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/"/>): where
    /// one is there, metrics are pushed as it says.
    /// </summary>
    private static readonly string[] Push = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    /// <summary>From a millisecond, the store's own time, to a minute, which is how long an answer may take.</summary>
    private static readonly double[] Seconds = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 60];

    /// <param name="environment">Where OpenTelemetry's settings are.</param>
    public static IServiceCollection AddDiagnostics(this IServiceCollection services, IConfiguration environment)
    {
        var prometheus = new PrometheusExporter();
        services
            .AddSingleton(provider => provider.GetRequiredService<IMeterFactory>().Create(Meters.Name))
            .AddSingleton<Meters>()
            .AddSingleton(prometheus)
            .AddOpenTelemetry()
            .WithMetrics(metrics =>
            {
                metrics
                    .AddMeter(Meters.Name)
                    .AddView(instrument =>
                        instrument is Histogram<double>
                            ? new ExplicitBucketHistogramConfiguration { Boundaries = Seconds }
                            : null
                    )
                    .AddReader(new BaseExportingMetricReader(prometheus));
                if (Push.Any(key => !string.IsNullOrEmpty(environment[key])))
                {
                    metrics.AddOtlpExporter();
                }
            });
        return services;
    }

    public static void MapMetrics(this IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/metrics",
            (PrometheusExporter prometheus) => Results.Text(prometheus.Scrape(), PrometheusWriter.ContentType)
        );
}
