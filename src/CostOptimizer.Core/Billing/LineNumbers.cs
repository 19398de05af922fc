namespace CostOptimizer.Core.Billing;

/// <summary>Lines of an estate numbered in <see cref="BillOrder.Lines"/>: a key is four names to hash and to compare, so that is done once.</summary>
/// <param name="Keys">By number, each once.</param>
/// <param name="Of">By the estate's line, the number of its key.</param>
internal sealed record LineNumbers(IReadOnlyList<LineKey> Keys, int[] Of)
{
    public static LineNumbers From(BillingEstate estate)
    {
        LineKey[] keys = [.. estate.Lines.Select(line => line.Key).Distinct()];
        Array.Sort(keys, BillOrder.Lines);
        var numbers = keys.Index().ToDictionary(key => key.Item, key => key.Index);
        return new LineNumbers(keys, [.. estate.Lines.Select(line => numbers[line.Key])]);
    }
}
