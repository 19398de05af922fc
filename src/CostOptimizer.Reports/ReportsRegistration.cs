using CostOptimizer.Application.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Reports;

public static class ReportsRegistration
{
    /// <summary>
    /// Adds <see cref="IReportWriter"/>. The caller adds the <see cref="Core.Fleets.HardwareCatalogue"/>, which tells how
    /// many devices a fleet has.
    /// </summary>
    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services.AddSingleton<IReportWriter, HtmlReportWriter>();
}
