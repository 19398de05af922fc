using CostOptimizer.Application.Jobs;

namespace CostOptimizer.Application.Savings;

/// <summary>Measures realised savings; due once a week, and harmless at any other time.</summary>
internal sealed class MeasureRealisedSavingsJob(SavingsMeasurement measurement) : IJob
{
    public const string KindName = "measure-realised-savings";

    public string Kind => KindName;

    public Task RunAsync(string argument, CancellationToken cancellationToken) => measurement.RunAsync(cancellationToken);
}
