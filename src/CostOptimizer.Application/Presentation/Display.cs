using System.Globalization;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Performance;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Application.Presentation;

/// <summary>
/// The one place where numbers are rounded for a reader, so that the same number reads the same in the terminal, the
/// report and every later channel. Half away from zero, as invoices do.
/// </summary>
public static class Display
{
    public const string Nothing = "–";

    /// <returns>For example <c>USD 1,234.56</c>.</returns>
    public static string Money(Money money) =>
        string.Create(CultureInfo.InvariantCulture, $"{money.Currency} {Round(money.Amount, 2):#,##0.00}");

    /// <inheritdoc cref="Money(Core.Values.Money)"/>
    public static string Money(Money? money) => money is { } known ? Money(known) : Nothing;

    /// <summary>A rate with as many decimals as it has, at least four: rates are where rounding changes bills.</summary>
    /// <returns>For example <c>USD 0.5260/h</c>.</returns>
    public static string Rate(HourlyRate rate) =>
        string.Create(CultureInfo.InvariantCulture, $"{rate.Currency} {rate.PerHour.Amount:#,##0.0000######}/h");

    /// <returns>For example <c>USD 1,200 to 1,900</c>; a range has no cents to be sure of.</returns>
    public static string Range(SavingsRange? savings) =>
        savings is null ? Nothing
        : Round(savings.P10.Amount, 0) == Round(savings.P90.Amount, 0) ? Whole(savings.P50)
        : string.Create(CultureInfo.InvariantCulture, $"{Whole(savings.P10)} to {Round(savings.P90.Amount, 0):#,##0}");

    /// <returns>For example <c>42.3 %</c>.</returns>
    public static string Percent(decimal? share) =>
        share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{Round(known * 100m, 1):0.0} %") : Nothing;

    /// <inheritdoc cref="Percent(decimal?)"/>
    public static string Percent(Ratio? ratio) => Percent(ratio?.Value);

    /// <inheritdoc cref="Percent(decimal?)"/>
    public static string Percent(double share) => Percent((decimal)share);

    /// <returns>For example <c>2.5 months</c>, <c>at once</c>, or a dash when it never pays back.</returns>
    public static string Payback(decimal? months) =>
        months is not { } known ? Nothing
        : known < 0.05m ? "at once"
        : string.Create(CultureInfo.InvariantCulture, $"{Round(known, 1):0.0} months");

    /// <summary>A plain number with up to six significant decimals.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.######", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Number(decimal)"/>
    public static string Number(double value) => value.ToString("#,##0.###", CultureInfo.InvariantCulture);

    /// <returns>For example <c>2026-11-16 00:00 UTC</c>.</returns>
    public static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Grade(EvidenceGrade? grade) => grade?.ToString() ?? Nothing;

    /// <returns>For example <c>ml.g5.xlarge</c>: SageMaker's names carry a prefix.</returns>
    public static string TypeName(ComputeService service, string typeName) =>
        PlainText.Clean(service == ComputeService.SageMaker ? $"ml.{typeName}" : typeName);

    /// <returns>For example <c>4 × p3.2xlarge</c>.</returns>
    public static string Hardware(Fleet fleet) =>
        string.Create(CultureInfo.InvariantCulture, $"{fleet.Count} × {TypeName(fleet.Service, fleet.TypeName)}");

    /// <summary>What AWS charges for one run is often below a cent, so cents would hide it.</summary>
    /// <returns>For example <c>USD 0.0062</c>.</returns>
    public static string SmallMoney(Money money) =>
        string.Create(CultureInfo.InvariantCulture, $"{money.Currency} {Round(money.Amount, 4):#,##0.0000}");

    /// <summary>A verdict as a person would say it.</summary>
    public static string Verdict(Verdict verdict) => verdict switch
    {
        Core.Planning.Verdict.Recommended => "recommended",
        Core.Planning.Verdict.BenchmarkFirst => "benchmark first",
        Core.Planning.Verdict.Stay => "stay",
        Core.Planning.Verdict.InsufficientData => "too little data",
        Core.Planning.Verdict.PriceUnknown => "price unknown",
        _ => verdict.ToString(),
    };

    private static string Whole(Money money) =>
        string.Create(CultureInfo.InvariantCulture, $"{money.Currency} {Round(money.Amount, 0):#,##0}");

    private static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
