using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Parts;

public sealed class PartTexts(Locale locale) : TextSet(locale)
{
    public string NoAnalysisTitle => Text();

    public string NoAnalysisText => Text();

    public string NoAnalysisHow => Text();

    public string PagesOfList => Text();

    public string PreviousPage => Text();

    public string NextPage => Text();

    public string PageOf(int number, int pages) => Fill([number, pages]);

    public string All => Text();

    public string Apply => Text();

    public string Reset => Text();

    public string InEnglish => Text();
}
