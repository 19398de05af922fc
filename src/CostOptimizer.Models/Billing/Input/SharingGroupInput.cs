using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("Accounts that share among themselves.")]
public sealed record SharingGroupInput
{
    [Description("Name of the group.")]
    [Form(FormAttribute.Name, FormAttribute.NameWords)]
    public required string Name { get; init; }

    [Description("Its accounts; an account belongs to one group.")]
    [Items(1, 10_000)]
    public required IReadOnlyList<string> Accounts { get; init; }
}
