using System.Globalization;
using CostOptimizer.Application.Presentation;
using CostOptimizer.Core.Planning;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Wording;

/// <summary>
/// Numbers as a reader writes them. Rounds like <see cref="Display"/>, which is the same in the invariant manner: half away
/// from zero, at the moment of showing and not before.
/// </summary>
public sealed class Figures(Locale locale)
{
    public const string Nothing = Display.Nothing;

    /// <summary>Decimals of an amount that is written exactly enough to be added up.</summary>
    public const int Cents = 2;

    private readonly CultureInfo _culture = locale.Culture;

    /// <returns>For example <c>USD 1,234.56</c>; the code stands where the reader's currency sign would.</returns>
    public string Money(Money money) => Amount(money, Cents);

    /// <inheritdoc cref="Money(Core.Values.Money)"/>
    public string Money(Money? money) => money is { } known ? Money(known) : Nothing;

    /// <summary>For headlines and estimates, which have no cents to be sure of.</summary>
    public string WholeMoney(Money money) => Amount(money, 0);

    /// <inheritdoc cref="WholeMoney(Core.Values.Money)"/>
    public string WholeMoney(Money? money) => money is { } known ? WholeMoney(known) : Nothing;

    /// <summary>What AWS charges for one run is often below a cent.</summary>
    public string SmallMoney(Money money) => Amount(money, 4);

    /// <summary>A change with its sign, so that its direction needs no colour.</summary>
    public string Change(Money money) => money.Amount > 0m ? "+" + Money(money) : Money(money);

    /// <returns>For example <c>USD 0.5260/h</c>, with as many decimals as the rate has, at least four.</returns>
    public string Rate(HourlyRate rate) => Coded(rate.PerHour, rate.PerHour.Amount.ToString("#,##0.0000######", _culture)) + "/h";

    /// <returns>For example <c>USD 1,200 – 1,900</c>; a range has no cents to be sure of.</returns>
    public string Range(SavingsRange? savings)
    {
        if (savings is null)
        {
            return Nothing;
        }

        var (low, high) = (Rounded(savings.P10.Amount, 0), Rounded(savings.P90.Amount, 0));
        return low == high
            ? WholeMoney(savings.P50)
            : Coded(savings.P10, $"{low.ToString("N0", _culture)} – {high.ToString("N0", _culture)}");
    }

    /// <returns>For example <c>42.3 %</c>, spaced and signed as the reader does.</returns>
    public string Percent(decimal share) => Rounded(share, 3).ToString("P1", _culture);

    /// <inheritdoc cref="Percent(decimal)"/>
    public string Percent(decimal? share) => share is { } known ? Percent(known) : Nothing;

    /// <inheritdoc cref="Percent(decimal)"/>
    public string Percent(Ratio? ratio) => Percent(ratio?.Value);

    /// <inheritdoc cref="Percent(decimal)"/>
    public string Percent(double share) => Percent((decimal)share);

    public string Count(long count) => count.ToString("N0", _culture);

    /// <summary>A plain number with up to six decimals.</summary>
    public string Number(decimal value) => value.ToString("#,##0.######", _culture);

    /// <summary>A plain number with up to three decimals.</summary>
    public string Number(double value) => value.ToString("#,##0.###", _culture);

    /// <inheritdoc cref="Number(double)"/>
    public string Number(double? value) => value is { } known ? Number(known) : Nothing;

    /// <returns>For example <c>Nov 16, 2026</c>, <c>16 Nov 2026</c>, <c>2026年11月16日</c>: nobody takes the day for the month.</returns>
    public string Date(DateTime utc) => utc.ToString(IsChinese ? "yyyy年M月d日" : IsMonthFirst ? "MMM d, yyyy" : "d MMM yyyy", _culture);

    /// <returns>For example <c>Nov 16</c>, <c>11月16日</c>.</returns>
    public string Day(DateTime utc) => utc.ToString(IsChinese ? "M月d日" : IsMonthFirst ? "MMM d" : "d MMM", _culture);

    /// <returns>The amount that <see cref="Money(Core.Values.Money)"/> writes: sums of what is shown are made of these.</returns>
    public static Money Shown(Money money) => money with { Amount = Rounded(money.Amount, Cents) };

    /// <returns>For example <c>Nov 2026</c>, <c>2026年11月</c>.</returns>
    public string Month(DateTime utc) => utc.ToString(IsChinese ? "yyyy年M月" : "MMM yyyy", _culture);

    /// <returns>For example <c>Nov 16, 2026, 00:05 UTC</c>.</returns>
    public string Time(DateTime utc) => $"{Date(utc)}{(IsChinese ? " " : ", ")}{utc.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC";

    private bool IsChinese => locale.Language == Language.Chinese;

    private bool IsMonthFirst => _culture.DateTimeFormat.ShortDatePattern.StartsWith('M');

    private string Amount(Money money, int decimals) =>
        Coded(money, Rounded(money.Amount, decimals).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), _culture));

    // 0 and 2 are the patterns with the sign in front; with a code there is always a space between.
    private string Coded(Money money, string number) =>
        _culture.NumberFormat.CurrencyPositivePattern is 0 or 2 ? $"{money.Currency.Code} {number}" : $"{number} {money.Currency.Code}";

    private static decimal Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
