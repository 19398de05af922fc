using CostOptimizer.Application.Deliveries;
using CostOptimizer.Storage.Databases;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Deliveries;

/// <summary>How many of an outbox are in one state.</summary>
internal sealed record StateCountRow
{
    public string State { get; init; } = "";

    public int Deliveries { get; init; }

    /// <param name="select">Answers each state once, those without any not at all.</param>
    /// <returns>Of every state.</returns>
    public static async Task<IReadOnlyDictionary<DeliveryState, int>> ReadAsync(IDatabase database, string select, CancellationToken cancellationToken)
    {
        var counts = Enum.GetValues<DeliveryState>().ToDictionary(state => state, _ => 0);
        foreach (var row in await database.QueryAsync<StateCountRow>(select, parameters: null, cancellationToken))
        {
            counts[EnumText.Parse<DeliveryState>(row.State)] = row.Deliveries;
        }

        return counts;
    }

    /// <param name="state">Null for all.</param>
    /// <returns>As statements take it.</returns>
    public static string[] Asked(DeliveryState? state) => [.. (state is { } one ? [one] : Enum.GetValues<DeliveryState>()).Select(EnumText.Of)];
}
