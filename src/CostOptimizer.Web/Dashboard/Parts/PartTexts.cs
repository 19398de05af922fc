using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Parts;

public sealed class PartTexts(Locale locale) : TextSet(locale)
{
    public string NoAnalysisTitle => Text();

    public string NoAnalysisText => Text();

    public string NoAnalysisHow => Text();
}
