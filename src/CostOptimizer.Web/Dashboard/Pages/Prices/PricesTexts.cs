using CostOptimizer.Core.Pricing;
using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Prices;

public sealed class PricesTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string Lead => Text();

    public string Region => Text();

    public string Type => Text();

    public string Show => Text();

    public string Reset => Text();

    public string InUse => Text();

    public string InUseNone => Text();

    public string ColumnType => Text();

    public string ColumnRegion => Text();

    public string ColumnFleets => Text();

    public string ColumnInstances => Text();

    public string Changes(string days) => Fill([days]);

    public string NoChanges(string days) => Fill([days]);

    public string ColumnOption => Text();

    public string ColumnSeen => Text();

    public string ColumnBefore => Text();

    public string ColumnNow => Text();

    public string ColumnChange => Text();

    public string OtherCurrency => Text();

    public string Of(string type, string region) => Fill([type, region]);

    public string UnknownTitle => Text();

    public string UnknownText(string type, string region) => Fill([type, region]);

    public string Options => Text();

    public string ColumnRate => Text();

    public string ColumnAgainst => Text();

    public string ColumnPlatform => Text();

    public string ColumnLastSeen => Text();

    public string ColumnSource => Text();

    public string OnDemand => Text();

    public string SpotOf(string zone, string statistic) => Fill([zone, statistic]);

    public string Spot => Text();

    public string SpotNone => Text();

    public string ColumnZone => Text();

    public string ColumnMean => Text();

    public string ColumnP90 => Text();

    public string ColumnLatest => Text();

    public string Interruption => Text();

    public string Band(InterruptionBand band) => OneOf(band);

    public string BandUnknown => Text();

    public string BandNote(string source, string day) => Fill([source, day]);

    public string History => Text();

    public string HistoryNone => Text();

    public string HistoryOf(string option) => Fill([option]);

    public string HistoryDescription(string from, string to) => Fill([from, to]);

    public string ColumnFrom => Text();

    public string ColumnTo => Text();
}
