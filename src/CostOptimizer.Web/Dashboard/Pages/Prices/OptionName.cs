using System.Globalization;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Prices;

/// <summary>Says a way to buy, which is stored in English, in the reader's language; what has another form stays as it is.</summary>
internal sealed class OptionName(PricesTexts texts, Terms terms)
{
    private static readonly Dictionary<string, CommitmentKind> Kinds = new(StringComparer.Ordinal)
    {
        ["standard reserved instance"] = CommitmentKind.StandardReservedInstance,
        ["convertible reserved instance"] = CommitmentKind.ConvertibleReservedInstance,
        ["ec2 instance savings plan"] = CommitmentKind.Ec2InstanceSavingsPlan,
        ["compute savings plan"] = CommitmentKind.ComputeSavingsPlan,
        ["sagemaker savings plan"] = CommitmentKind.SageMakerSavingsPlan,
    };

    private static readonly Dictionary<string, PaymentOption> Payments = new(StringComparer.Ordinal)
    {
        ["no upfront"] = PaymentOption.NoUpfront,
        ["partial upfront"] = PaymentOption.PartialUpfront,
        ["all upfront"] = PaymentOption.AllUpfront,
    };

    /// <param name="option">For example <c>compute savings plan 1y no upfront</c>, <c>spot use1-az1 p90</c>.</param>
    public string Of(string option)
    {
        var words = option.Split(' ');
        return words switch
        {
            ["on-demand"] => texts.OnDemand,
            ["spot", var zone, var statistic] => texts.SpotOf(zone, statistic switch
            {
                "mean" => texts.ColumnMean,
                "p90" => texts.ColumnP90,
                "latest" => texts.ColumnLatest,
                _ => statistic,
            }),
            [.. var kind, [.., 'y'] term, var share, "upfront"] when Kinds.TryGetValue(string.Join(' ', kind), out var known)
                && Payments.TryGetValue($"{share} upfront", out var payment)
                && int.TryParse(term[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var years) =>
                $"{terms.Commitment(known)}, {terms.Years(years)}, {terms.Payment(payment)}",
            _ => option,
        };
    }
}
