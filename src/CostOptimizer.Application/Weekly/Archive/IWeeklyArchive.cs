using CostOptimizer.Application.Deliveries;

namespace CostOptimizer.Application.Weekly.Archive;

/// <summary>Keeps weekly reports as they were told, for longer than any analysis.</summary>
public interface IWeeklyArchive
{
    /// <summary>Keeps a report with its files, and its deliveries, in one transaction. The first of a group and week stands.</summary>
    /// <param name="contents">One for each file, in their order.</param>
    /// <returns>False, and nothing is changed, when the group has its report of the week already.</returns>
    /// <exception cref="Storage.StorageException">The database refuses; nothing was written.</exception>
    Task<bool> TryAddAsync(ArchivedReport report, IReadOnlyList<byte[]> contents, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken);

    /// <returns>Null when there is none.</returns>
    Task<ArchivedReport?> FindAsync(string group, IsoWeek week, CancellationToken cancellationToken);

    /// <returns>Null when there is no such report or file.</returns>
    Task<byte[]?> ReadFileAsync(string group, IsoWeek week, string fileName, CancellationToken cancellationToken);

    /// <param name="after">Group and week of the last one read before; null to begin with the newest week.</param>
    /// <param name="limit">1 or more.</param>
    /// <returns>The newest week first, then by group.</returns>
    Task<IReadOnlyList<ArchivedReport>> ListAsync((string Group, IsoWeek Week)? after, int limit, CancellationToken cancellationToken);
}
