using System.Globalization;
using CostOptimizer.Application.Orders;
using CostOptimizer.Core.Planning;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Dashboard.Pages.Plan;

/// <summary>The fields of the what-if panel as texts, so that what cannot be read is shown again as it was written.</summary>
/// <param name="Growth">Percent; as <paramref name="Coverage"/>, <paramref name="Spot"/> and <paramref name="Discount"/> are.</param>
/// <param name="Rates">Cost of an engineering hour by currency code.</param>
public sealed record WhatIfForm(
    string Growth, string Term, string Coverage, string Spot, string Discount, IReadOnlyList<(string Currency, string Amount)> Rates)
{
    public const string GrowthField = "growth";

    public const string TermField = "term";

    public const string CoverageField = "coverage";

    public const string SpotField = "spot";

    public const string DiscountField = "discount";

    private const string RatePrefix = "rate-";
    private const int LongestValue = 40;
    private const decimal MostGrowth = 9_900m;

    public static string RateField(string currency) => RatePrefix + currency;

    /// <param name="currencies">Codes of the estate's currencies.</param>
    public static WhatIfForm Of(PlanningPolicy policy, IEnumerable<string> currencies) => new(
        Text(((decimal)policy.DemandGrowth * 100m) - 100m),
        Text(policy.LongestTermYears),
        Text((decimal)policy.CoverageCap * 100m),
        Text((decimal)policy.SpotShareCap * 100m),
        Text(policy.PrivateDiscount * 100m),
        [
            .. currencies.Select(code => (code, policy.EngineeringHourlyRates.Where(rate => rate.Currency.Code == code).Select(rate => Text(rate.Amount)).FirstOrDefault(""))),
        ]);

    /// <returns>The form with what a query says otherwise.</returns>
    public WhatIfForm With(IQueryCollection query) => new(
        Given(query, GrowthField, Growth),
        Given(query, TermField, Term),
        Given(query, CoverageField, Coverage),
        Given(query, SpotField, Spot),
        Given(query, DiscountField, Discount),
        [.. Rates.Select(rate => (rate.Currency, Given(query, RateField(rate.Currency), rate.Amount)))]);

    /// <returns>Names of the fields that cannot be read; empty when all can.</returns>
    public IReadOnlyList<string> Faults() =>
    [
        .. (string[])[.. Number(Growth) is > -100m and <= MostGrowth ? [] : (string[])[GrowthField]],
        .. Term is "0" or "1" or "3" ? [] : (string[])[TermField],
        .. Number(Coverage) is >= 0m and <= 100m ? [] : (string[])[CoverageField],
        .. Number(Spot) is >= 0m and <= 100m ? [] : (string[])[SpotField],
        .. Number(Discount) is >= 0m and < 100m ? [] : (string[])[DiscountField],
        .. Rates.Where(rate => rate.Amount.Length > 0 && Number(rate.Amount) is not > 0m).Select(rate => RateField(rate.Currency)),
    ];

    /// <summary>What differs from the stored policy. For a form without faults.</summary>
    public WhatIf Against(WhatIfForm stored) => new()
    {
        DemandGrowth = Growth == stored.Growth ? null : (double)(1m + (Number(Growth)!.Value / 100m)),
        LongestTermYears = Term == stored.Term ? null : int.Parse(Term, CultureInfo.InvariantCulture),
        CoverageCap = Coverage == stored.Coverage ? null : (double)(Number(Coverage)!.Value / 100m),
        SpotShareCap = Spot == stored.Spot ? null : (double)(Number(Spot)!.Value / 100m),
        PrivateDiscount = Discount == stored.Discount ? null : Number(Discount)!.Value / 100m,
        EngineeringHourlyRates = Rates.Where(rate => rate.Amount.Length > 0).Except(stored.Rates).ToDictionary(rate => rate.Currency, rate => Number(rate.Amount)!.Value) is { Count: > 0 } rates
            ? rates
            : null,
    };

    private static string Given(IQueryCollection query, string name, string otherwise) =>
        query[name] is [{ Length: > 0 and <= LongestValue } value] ? Normal(value) : otherwise;

    // So that 80 and 80.0 are the same and suppose nothing; a sign or digit that cannot be read stays to be shown.
    private static string Normal(string value) => Number(value) is { } number ? Text(number) : value;

    private static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && decimal.Abs(number) < 1_000_000m
            ? number
            : null;

    private static string Text(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);
}
