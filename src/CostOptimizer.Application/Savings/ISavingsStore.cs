namespace CostOptimizer.Application.Savings;

/// <summary>Keeps baselines, which never change, and what was measured against them week by week.</summary>
public interface ISavingsStore
{
    /// <summary>Adds savings to be tracked; one that is there already, by its id, stays as it is.</summary>
    /// <exception cref="Storage.StorageException">The database refuses; nothing was written.</exception>
    Task AddAsync(IReadOnlyList<TrackedSaving> savings, CancellationToken cancellationToken);

    /// <returns>Ordered by the time of their baseline, then by id.</returns>
    Task<IReadOnlyList<TrackedSaving>> ReadTrackedAsync(CancellationToken cancellationToken);

    /// <summary>Puts a week in the place of what was stored of it, in one transaction.</summary>
    /// <exception cref="Storage.StorageException">The database refuses; nothing was written.</exception>
    Task SaveAsync(MeasuredWeek week, CancellationToken cancellationToken);

    /// <returns>Every stored week from one on, in the order of time; all when null.</returns>
    Task<IReadOnlyList<MeasuredWeek>> ReadWeeksAsync(DateTime? fromUtc, CancellationToken cancellationToken);

    /// <summary>As <see cref="ReadWeeksAsync"/>, without what every fleet cost, which is most of what is stored.</summary>
    Task<IReadOnlyList<WeekSavings>> ReadSavingsAsync(DateTime? fromUtc, CancellationToken cancellationToken);

    /// <returns>Another text whenever anything stored here has changed, so that whoever keeps what was read knows when it is out of date.</returns>
    Task<string> ReadStampAsync(CancellationToken cancellationToken);
}
