using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Analyses;

/// <summary>Gives every fleet a short key, found by a hash because a fleet's name may be longer than an index key.</summary>
internal static class FleetKeys
{
    private static readonly RowsStatement InsertMissing = new(
        ForEach: """
            INSERT INTO Fleet (FleetHash, FleetId)
            SELECT @FleetHash, @FleetId
            WHERE NOT EXISTS (SELECT 1 FROM Fleet WHERE FleetHash = @FleetHash)
            """,
        ForAll: """
            INSERT INTO Fleet (FleetHash, FleetId)
            SELECT Given.FleetHash, Given.FleetId
            FROM OPENJSON(@Rows) WITH (FleetHash CHAR(64), FleetId NVARCHAR(MAX)) AS Given
            WHERE NOT EXISTS (SELECT 1 FROM Fleet WHERE Fleet.FleetHash = Given.FleetHash)
            """);

    public const string SelectOne = "SELECT FleetKey FROM Fleet WHERE FleetHash = @FleetHash";

    private const string SelectByHash = """
        SELECT FleetKey, FleetHash
        FROM Fleet
        WHERE FleetHash IN @FleetHashes
        """;

    // SQL Server takes 2,100 parameters at most.
    private const int HashesAtOnce = 1_000;

    /// <exception cref="ArgumentException">A fleet appears twice.</exception>
    public static async Task<IReadOnlyDictionary<FleetId, long>> EnsureAsync(
        Session session, IReadOnlyList<FleetId> fleets, CancellationToken cancellationToken)
    {
        var fleetOf = new Dictionary<string, FleetId>(StringComparer.Ordinal);
        foreach (var fleet in fleets)
        {
            if (!fleetOf.TryAdd(Hash(fleet), fleet))
            {
                throw new ArgumentException($"The fleet {fleet} appears twice in one result.", nameof(fleets));
            }
        }

        await session.ExecuteAsync(
            InsertMissing, fleetOf.Select(pair => new { FleetHash = pair.Key, FleetId = StoredText.Write(pair.Value.Value) }), cancellationToken);

        var keys = new Dictionary<FleetId, long>();
        foreach (var hashes in fleetOf.Keys.Chunk(HashesAtOnce))
        {
            foreach (var row in await session.QueryAsync<FleetKeyRow>(SelectByHash, new { FleetHashes = hashes }, cancellationToken))
            {
                keys.Add(fleetOf[row.FleetHash], row.FleetKey);
            }
        }

        return keys;
    }

    /// <returns>What <c>Fleet.FleetHash</c> holds of a fleet.</returns>
    public static string Hash(FleetId fleet) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fleet.Value)));

    private sealed record FleetKeyRow
    {
        public long FleetKey { get; init; }

        public string FleetHash { get; init; } = "";
    }
}
