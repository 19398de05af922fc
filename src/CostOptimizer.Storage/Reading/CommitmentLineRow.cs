using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Values;
using CostOptimizer.Storage.Rows;

namespace CostOptimizer.Storage.Reading;

/// <summary>The columns of a commitment: a plan's document lists the rate of every offering.</summary>
internal sealed record CommitmentLineRow
{
    public const string SelectByRun = """
        SELECT CommitmentId, AccountId, Kind, Region, Covers, InstanceCount, Currency, HourlyCommitment, Upfront, StartsAtUtc, EndsAtUtc
        FROM Commitment
        WHERE RunNumber = @RunNumber
        ORDER BY Ordinal
        """;

    public string CommitmentId { get; init; } = "";

    public string AccountId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Region { get; init; }

    public string? Covers { get; init; }

    public int? InstanceCount { get; init; }

    public string Currency { get; init; } = "";

    public decimal HourlyCommitment { get; init; }

    public decimal Upfront { get; init; }

    public DateTime StartsAtUtc { get; init; }

    public DateTime EndsAtUtc { get; init; }

    public CommitmentLine ToLine() => new(
        CommitmentId,
        AccountId,
        EnumText.Parse<CommitmentKind>(Kind),
        Region is null ? null : new Region(Region),
        Covers,
        InstanceCount,
        new Money(HourlyCommitment, new Currency(Currency)),
        new Money(Upfront, new Currency(Currency)),
        StartsAtUtc,
        EndsAtUtc);
}
