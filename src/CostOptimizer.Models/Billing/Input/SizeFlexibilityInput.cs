using System.ComponentModel;
using CostOptimizer.Models.Json;

namespace CostOptimizer.Models.Billing;

[Description("How regional reservations of plain Linux on shared tenancy cover other sizes of their family.")]
public sealed record SizeFlexibilityInput
{
    [Description("Families that are not flexible; the built-in list (AWS's: G4ad, G4dn, G5, G5g, Inf1 and newer ones) when left out.")]
    [Items(0, 1_000)]
    public IReadOnlyList<string>? InflexibleFamilies { get; init; }

    [Description("Factors that replace or add to AWS's published ones.")]
    [Items(0, 1_000)]
    public IReadOnlyList<SizeFactorInput> Factors { get; init; } = [];
}
