using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Fleets;

public sealed class FleetsTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string Lead(string fleets, string at) => Fill([fleets, at]);

    public string Filter => Text();

    public string Search => Text();

    public string Account => Text();

    public string Region => Text();

    public string State => Text();

    public string Fleet => Text();

    public string Now => Text();

    public string ListCost => Text();

    public string Cost => Text();

    public string Proposal => Text();

    public string Saving => Text();

    public string Payback => Text();

    public string Evidence => Text();

    public string Risk => Text();

    public string NoneTitle => Text();

    public string NoneText(string fleets) => Fill([fleets]);

    public string Shown(string fleets) => Fill([fleets]);
}
