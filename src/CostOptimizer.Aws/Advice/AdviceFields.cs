using System.Globalization;
using CostOptimizer.Application.Advice;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Aws.Advice;

/// <summary>The fields of one piece of advice by their names in any of the exports, spelt without underscores and in lower case.</summary>
/// <param name="find">Text of the first of some names that has one; null when none has.</param>
/// <param name="fault">Makes the refusal of a field: its name and the problem.</param>
internal sealed class AdviceFields(Func<string[], string?> find, Func<string, string, Exception> fault)
{
    /// <returns>Null when the tool recommends nothing: an optimized resource, or one with an error.</returns>
    public AwsAdvice? ToAdvice()
    {
        var isHub = find(["actiontype"]) is not null;
        var action = find(["actiontype", "finding"]) ?? throw fault("finding", "it is missing; include finding (Compute Optimizer) or action_type (Cost Optimization Hub) in the export.");
        var resource = find(["instancearn", "resourcearn", "resourceid", "autoscalinggrouparn"]);
        if (resource is null || find(["errorcode"]) is not null || action.Replace("_", "", StringComparison.Ordinal).Equals("optimized", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var code = find(["currencycode", "recommendationoptions1estimatedmonthlysavingscurrency", "recommendationoptions1savingsopportunityestimatedmonthlysavingscurrency"]);
        var currency = code is null ? Currency.Usd
            : code is { Length: 3 } && code.All(char.IsAsciiLetterUpper) ? new Currency(code) : throw fault("currency", "it is no currency code such as USD; export it again.");
        return new AwsAdvice(
            isHub ? AdviceTool.CostOptimizationHub : AdviceTool.ComputeOptimizer,
            find(["accountid"]) ?? "",
            resource[(resource.LastIndexOf('/') + 1)..],
            action,
            find(["currentinstancetype", "currentresourcesummary"]),
            find(["recommendationoptions1instancetype", "recommendedresourcesummary"]),
            Amount(currency, "estimatedmonthlysavingsbeforediscount", "estimatedmonthlysavings", "recommendationoptions1estimatedmonthlysavingsvalue", "recommendationoptions1savingsopportunityestimatedmonthlysavingsvalue"),
            Amount(
                currency,
                "estimatedmonthlysavingsafterdiscount",
                "recommendationoptions1estimatedmonthlysavingsafterdiscountsvalue",
                "recommendationoptions1estimatedmonthlysavingsvalueafterdiscounts",
                "recommendationoptions1savingsopportunityafterdiscountsestimatedmonthlysavingsvalue"),
            Number("recommendationlookbackperiodindays", "lookbackperiodindays"),
            Number("recommendationoptions1performancerisk"),
            find(["implementationeffort", "recommendationoptions1migrationeffort"]),
            Instant("lastrefreshtimestamp"));
    }

    private Money? Amount(Currency currency, params string[] names) => Number(names) is { } amount ? new Money(amount, currency) : null;

    private decimal? Number(params string[] names) =>
        find(names) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw fault(names[0], "it is no number such as 43.07; export it again.");

    private DateTime? Instant(string name) =>
        find([name]) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0m and < 10_000_000_000m ? DateTime.UnixEpoch.AddSeconds((double)seconds)
        : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant
        : throw fault(name, "it is no instant such as 2026-03-02T00:00:00Z; export it again.");
}
