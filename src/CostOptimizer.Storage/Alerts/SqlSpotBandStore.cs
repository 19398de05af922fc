using CostOptimizer.Application.Alerts;
using CostOptimizer.Core.Pricing;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;
using Dapper;

namespace CostOptimizer.Storage.Alerts;

internal sealed class SqlSpotBandStore(IDatabase database) : ISpotBandStore
{
    public Task<IReadOnlyDictionary<(string Region, string TypeName), InterruptionBand>> ReadAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<(string Region, string TypeName), InterruptionBand>>(
            async connection =>
            {
                var rows = await connection.QueryAsync<SpotBandRow>(new CommandDefinition(SpotBandRow.Select, cancellationToken: cancellationToken));
                return rows.ToDictionary(row => (row.Region, row.TypeName), row => EnumText.Parse<InterruptionBand>(row.Band));
            },
            cancellationToken);

    public Task SaveAsync(IReadOnlyDictionary<(string Region, string TypeName), SpotInterruption> bands, CancellationToken cancellationToken) => database.WriteAsync(
        WriterLock.Deliveries,
        async session =>
        {
            foreach (var (region, typeName) in bands.Keys)
            {
                await session.ExecuteAsync(SpotBandRow.Delete, new { Region = region, TypeName = typeName }, cancellationToken);
            }

            await session.InsertAsync(SpotBandRow.Insert, [.. bands.Select(band => SpotBandRow.From(band.Key.Region, band.Key.TypeName, band.Value))], cancellationToken);
            return true;
        },
        cancellationToken);
}
