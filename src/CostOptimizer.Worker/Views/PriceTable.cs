using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Storage;
using Spectre.Console;

namespace CostOptimizer.Worker.Views;

/// <summary>Price observations, one row each.</summary>
internal static class PriceTable
{
    public static Table Of(IReadOnlyList<StoredPrice> prices)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("Region", "Type", "Bought as");
        table.AddColumn(new TableColumn("Effective rate").RightAligned());
        table.AddColumns("First seen", "Last seen", "Source");
        foreach (var price in prices)
        {
            table.AddRow(
                price.Offering.Region.Code,
                Markup.Escape(Display.TypeName(price.Offering.Service, price.Offering.TypeName)),
                Markup.Escape(PlainText.Clean(price.Option)),
                Display.Rate(price.Rate),
                Display.Time(price.FirstSeenUtc),
                Display.Time(price.LastSeenUtc),
                Markup.Escape(PlainText.Clean(price.Source)));
        }

        return table;
    }
}
