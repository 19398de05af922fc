using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Recommendations;

public sealed class RecommendationsTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string Lead(string at) => Fill([at]);

    public string Filter => Text();

    public string Search => Text();

    public string Account => Text();

    public string Verdict => Text();

    public string Proposals => Text();

    public string Action => Text();

    public string State => Text();

    public string Stage => Text();

    public string Before => Text();

    public string RolledOut(string share) => Fill([share]);

    public string Realised(string money) => Fill([money]);

    public string Assignee => Text();

    public string Nobody => Text();

    public string AssignedTo => Text();

    public string Fleet => Text();

    public string Proposal => Text();

    public string Cost => Text();

    public string Saving => Text();

    public string Once => Text();

    public string Payback => Text();

    public string Evidence => Text();

    public string Risk => Text();

    public string Shown(int count) => Counted(count);

    public string NoneTitle => Text();

    public string NoneText => Text();
}
