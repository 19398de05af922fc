using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Overview;

public sealed class OverviewTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string Lead(string fleets, string at) => Fill([fleets, at]);
}
