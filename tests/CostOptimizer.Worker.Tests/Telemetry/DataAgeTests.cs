using System.Diagnostics.Metrics;
using CostOptimizer.Worker.Demo;
using CostOptimizer.Worker.Telemetry;
using CostOptimizer.Worker.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostOptimizer.Worker.Tests.Telemetry;

public sealed class DataAgeTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Measure_TwoAccountsAndOneWithoutData_TellsTheAgeOfTheTwoInSeconds()
    {
        using var age = new DataAge(
            new Freshness(new("111122223333", Noon.AddHours(-1)), new("444455556666", Noon.AddDays(-2)), new("777788889999", null)),
            new EstateClock(Noon),
            NullLogger<DataAge>.Instance);
        await age.ReadAsync(TestContext.Current.CancellationToken);
        var measured = new List<(string Account, double Seconds)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == DataAge.MeterName)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) => measured.Add(((string)tags[0].Value!, value)));
        listener.Start();

        listener.RecordObservableInstruments();

        Assert.Equal([("111122223333", 3_600), ("444455556666", 172_800)], measured);
    }

    [Fact]
    public void Faults_EndpointIsNoAddress_NamesTheSettingAndTheFix() =>
        Assert.Equal(
            ["Telemetry:OtlpEndpoint is 'collector:4317': give the collector's address, such as http://127.0.0.1:4317, or leave it empty."],
            new TelemetryOptions { OtlpEndpoint = "collector:4317" }.Faults());
}
