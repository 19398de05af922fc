using System.Diagnostics.Metrics;
using CostOptimizer.Application.Reading;
using CostOptimizer.Application.Storage;

namespace CostOptimizer.Worker.Telemetry;

/// <summary>
/// The one metric to alarm on: how old each account's usage data is. Whatever fails, schedule, credentials, agent or
/// database, it grows.
/// </summary>
internal sealed class DataAge : BackgroundService
{
    public const string MeterName = "CostOptimizer.Data";

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly IResultReader _reader;
    private readonly TimeProvider _clock;
    private readonly ILogger<DataAge> _logger;
    private readonly Meter _meter = new(MeterName);
    private volatile IReadOnlyList<AccountFreshness> _accounts = [];

    public DataAge(IResultReader reader, TimeProvider clock, ILogger<DataAge> logger)
    {
        (_reader, _clock, _logger) = (reader, clock, logger);
        _meter.CreateObservableGauge("costopt.account.data.age", Measure, "s", "Age of the newest usage that was read of an account");
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    /// <summary>Looks how new the data is; its age is told whenever somebody measures.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken) => _accounts = await _reader.ReadFreshnessAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _clock);
        do
        {
            try
            {
                await ReadAsync(stoppingToken);
            }
            catch (StorageException exception)
            {
                _logger.FreshnessUnknown(exception); // the last one known goes on ageing, which is the truth
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private IEnumerable<Measurement<double>> Measure()
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        return
        [
            .. _accounts
                .Where(account => account.NewestDataUtc is not null)
                .Select(account => new Measurement<double>((now - account.NewestDataUtc!.Value).TotalSeconds, new KeyValuePair<string, object?>("account", account.AccountId))),
        ];
    }
}
