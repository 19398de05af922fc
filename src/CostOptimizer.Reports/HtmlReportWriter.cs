using System.Text;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Application.Reports;
using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Reports.Fleets;
using CostOptimizer.Reports.Page;
using CostOptimizer.Reports.Sections;

namespace CostOptimizer.Reports;

/// <summary>Writes the report as one HTML file that asks the network for nothing.</summary>
internal sealed class HtmlReportWriter(HardwareCatalogue catalogue) : IReportWriter
{
    // A file that is opened from disk has no server to say this for it.
    private const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public async Task WriteAsync(AnalysisResult result, Stream destination, CancellationToken cancellationToken) =>
        await destination.WriteAsync(Utf8.GetBytes(Write(result, cancellationToken)), cancellationToken);

    private string Write(AnalysisResult result, CancellationToken cancellationToken)
    {
        var page = new Markup();
        page.DocumentType().Open("html", ("lang", "en"));
        WriteHead(page);
        page.Open("body").Open("div", ("class", "page"));
        WriteBody(page, result, cancellationToken);
        return page.Close().Close().Close().NewLine().ToString();
    }

    private static void WriteHead(Markup page)
    {
        page.Open("head").NewLine();
        page.Empty("meta", ("charset", "utf-8"));
        page.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentSecurityPolicy));
        page.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        page.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
        page.Empty("meta", ("name", "format-detection"), ("content", "telephone=no, date=no, address=no"));
        page.Empty("meta", ("name", "robots"), ("content", "noindex")).NewLine();
        page.Element("title", "Inference cost report").Style(Sheets.Base).Style(Sheets.Theme).Close();
    }

    private void WriteBody(Markup page, AnalysisResult result, CancellationToken cancellationToken)
    {
        var groups = FleetOrder.Of(result.Plan.Fleets);
        OpeningSection.Write(page, result);
        MissingSection.Write(page, result);
        page.Open("main");
        HeadlineSection.Write(page, result.Plan.Totals);
        FleetTableSection.Write(page, groups);
        WaterfallSection.Write(page, result.Plan.Totals, groups);
        FleetSections.Write(page, groups, catalogue, cancellationToken);
        PurchaseSection.Write(page, result.Plan.Purchases);
        CalendarSection.Write(page, result.Plan.Totals);
        CommitmentSection.Write(page, result);
        DataQualitySection.Write(page, result, groups);
        MethodSection.Write(page, result);
        RunCostSection.Write(page, result.Calls);
        page.Close();
    }
}
