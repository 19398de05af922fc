using CostOptimizer.Application.Audit;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Storage.Analyses;
using CostOptimizer.Storage.Audit;
using CostOptimizer.Storage.Databases;

namespace CostOptimizer.Storage.Decisions;

/// <summary>What people say of fleets, one version after the other for each fleet: decisions, and notes beside them.</summary>
/// <param name="SelectVersionOf">Tells the version of a record by its id; nothing when it is unknown.</param>
/// <param name="SelectVersion">Tells the newest version of <c>@FleetKey</c>; 0 when there is none.</param>
/// <param name="SelectNextNumber">Tells the number of the next record of any fleet.</param>
internal sealed record FleetRecords<TRow>(string SelectVersionOf, string SelectVersion, string SelectNextNumber, TableInsert<TRow> Insert)
{
    /// <param name="id">The parameter of <see cref="SelectVersionOf"/>.</param>
    /// <param name="expectedVersion">What the writer has seen; null for one who does not mind.</param>
    /// <param name="row">Made from number, key of the fleet and version.</param>
    /// <returns>The version that was given, or had been; null when the newest is not the one expected, and nothing was written.</returns>
    /// <exception cref="StorageException">No analysis has seen the fleet, or the database refuses; nothing was written.</exception>
    public Task<int?> TryAddAsync(
        IDatabase database, object id, FleetId fleet, int? expectedVersion, AuditEntry entry, Func<long, long, int, TRow> row, CancellationToken cancellationToken) =>
        database.WriteAsync<int?>(
            WriterLock.Decisions,
            async session =>
            {
                // Its own trace: a commit that was lost on the way back is not repeated.
                if (await session.ScalarAsync<int?>(SelectVersionOf, id, cancellationToken) is { } saved)
                {
                    return saved;
                }

                var key = await session.ScalarAsync<long?>(FleetKeys.SelectOne, new { FleetHash = FleetKeys.Hash(fleet) }, cancellationToken)
                    ?? throw new StorageException($"The database {database.Name} knows no fleet {fleet}: name one of a stored analysis.");
                var version = await session.ScalarAsync<int>(SelectVersion, new { FleetKey = key }, cancellationToken);
                if (expectedVersion is { } expected && expected != version)
                {
                    return null;
                }

                var number = await session.ScalarAsync<long>(SelectNextNumber, null, cancellationToken);
                await session.InsertAsync(Insert, [row(number, key, version + 1)], cancellationToken);
                await AuditRow.AppendAsync(session, entry, cancellationToken);
                return version + 1;
            },
            cancellationToken);
}
