using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Commitments;

public sealed class CommitmentTexts(Locale locale) : TextSet(locale)
{
    public string Title => Text();

    public string Lead(string at, string from, string to) => Fill([at, from, to]);

    public string NoneTitle => Text();

    public string NoneText => Text();

    public string Totals(string currency) => Fill([currency]);

    public string Paid => Text();

    public string Used => Text();

    public string Unused => Text();

    public string Utilization => Text();

    public string Caption => Text();

    public string ColumnCommitment => Text();

    public string ColumnAccount => Text();

    public string ColumnCovers => Text();

    public string ColumnHourly => Text();

    public string ColumnEnds => Text();

    public string ColumnStranded => Text();

    public string Any => Text();

    public string EndsSoon => Text();

    public string EndedBadge => Text();

    public string In(string age) => Fill([age]);

    public string Upfront(string money) => Fill([money]);

    public string Hours => Text();

    public string HoursOf(string id) => Fill([id]);

    public string HoursDescription => Text();

    public string Cell(string day, string hour, string share, string paid) => Fill([day, hour, share, paid]);

    public string Least => Text();

    public string Most => Text();

    public string Show => Text();

    public string Shown => Text();

    public string DayCaption => Text();

    public string ColumnDay => Text();

    public string NotKept => Text();

    public string Busy => Text();

    public string StrandedNote(int count) => Counted(count);

    public string NoneAccepted => Text();
}
