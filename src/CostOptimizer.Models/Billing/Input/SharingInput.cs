using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("Which accounts may use what another account's commitment leaves over; the owner always comes first.")]
public sealed record SharingInput
{
    [Description("all: every account with every other; off: none; groups: inside a group only.")]
    public SharingMode Mode { get; init; } = SharingMode.All;

    [Description("With mode groups; an account in no group shares with none.")]
    [Items(0, 1_000)]
    public IReadOnlyList<SharingGroupInput> Groups { get; init; } = [];
}
