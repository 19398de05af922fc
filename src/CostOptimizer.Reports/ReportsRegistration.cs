using CostOptimizer.Application.Reports;
using CostOptimizer.Application.Weekly.Documents;
using CostOptimizer.Reports.Weekly;
using CostOptimizer.Reports.Weekly.Pdf;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Reports;

public static class ReportsRegistration
{
    /// <summary>
    /// Adds <see cref="IReportWriter"/> and <see cref="IWeeklyDocuments"/>. The caller adds the <see cref="Core.Fleets.HardwareCatalogue"/>,
    /// which tells how many devices a fleet has.
    /// </summary>
    /// <param name="weekly">Sound settings: see <see cref="WeeklyDocumentOptions.Faults"/>; null for the defaults.</param>
    public static IServiceCollection AddReports(this IServiceCollection services, WeeklyDocumentOptions? weekly = null) => services
        .AddSingleton<IReportWriter, HtmlReportWriter>()
        .AddSingleton(new PdfPrinter(weekly ?? new WeeklyDocumentOptions()))
        .AddSingleton<IWeeklyDocuments, WeeklyDocuments>();
}
