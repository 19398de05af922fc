using CostOptimizer.Core.Explaining;

namespace CostOptimizer.Application.Presentation;

/// <summary>A quantity of an arithmetic for programs: every quantity has its inputs where it comes first.</summary>
public sealed record QuantityDocument(
    string Symbol,
    string Label,
    decimal Value,
    string Unit,
    string? Formula,
    string Source,
    DateTime? AtUtc,
    bool IsShownBefore,
    IReadOnlyList<QuantityDocument> Inputs)
{
    public static IReadOnlyList<QuantityDocument> TreeOf(IReadOnlyList<Quantity> arithmetic) => [.. ArithmeticTree.Of(arithmetic).Select(From)];

    private static QuantityDocument From(QuantityNode node) => new(
        node.Quantity.Symbol,
        node.Quantity.Label,
        node.Quantity.Value,
        node.Quantity.Unit,
        node.Quantity.Formula,
        node.Quantity.Source,
        node.Quantity.AtUtc,
        node.IsShownBefore,
        [.. node.Inputs.Select(From)]);
}
