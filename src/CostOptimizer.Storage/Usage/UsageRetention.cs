using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Jobs;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Usage;

/// <summary>Deletes buckets that no look-back can reach any more, a day at a time; hourly roll-ups stay.</summary>
internal sealed class UsageRetention(IDatabase database) : IRetention
{
    private const string CountOldest = """
        SELECT COUNT(*)
        FROM FleetUsageDay
        WHERE DayUtc = (SELECT MIN(DayUtc) FROM FleetUsageDay WHERE DayUtc < @BeforeUtc)
        """;

    private const string DeleteOldest = """
        DELETE FROM FleetUsageDay
        WHERE DayUtc = (SELECT MIN(DayUtc) FROM FleetUsageDay WHERE DayUtc < @BeforeUtc)
        """;

    // Beyond the longest look-back, so that a run that is late or asks for yesterday finds its first day.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(AnalysisOptions.LongestLookbackDays + 7);

    public string What => "days of usage buckets";

    public Task<int> DeleteOldAsync(DateTime nowUtc, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.Analyses,
        async session =>
        {
            var question = new { BeforeUtc = nowUtc - Kept };
            var count = await session.ScalarAsync<int>(CountOldest, question, cancellationToken);
            if (count > 0)
            {
                await session.ExecuteAsync(DeleteOldest, question, cancellationToken);
            }

            return count;
        },
        cancellationToken);
}
