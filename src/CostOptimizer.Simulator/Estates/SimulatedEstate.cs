using CostOptimizer.Simulator.Faults;

namespace CostOptimizer.Simulator.Estates;

/// <summary>Everything the simulator pretends to own, as one estate file describes it.</summary>
public sealed class SimulatedEstate
{
    /// <summary>Decides every id and every metric value.</summary>
    public required long Seed { get; init; }

    /// <summary>The instant up to which there are data. Signatures are checked against the real clock instead.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>By how much instance counts are multiplied; 1 or more.</summary>
    public required int Scale { get; init; }

    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<SimulatedAccount> Accounts { get; init; }

    internal IReadOnlyList<FaultRule> Faults { get; init; } = [];

    /// <summary>The account of that id, or null.</summary>
    public SimulatedAccount? Account(string id) => Accounts.FirstOrDefault(account => account.Id == id);
}
