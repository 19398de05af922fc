using CostOptimizer.Application.Presentation;
using CostOptimizer.Application.Weekly;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Reports.Weekly.Wording;
using CostOptimizer.Wording;
using CostOptimizer.Wording.Told;

namespace CostOptimizer.Reports.Weekly;

/// <summary>How one reader reads a weekly record: texts, terms and numbers, and what is made of several of them.</summary>
internal sealed class WeeklyWords(Locale locale)
{
    private const int MostNameCharacters = 60;

    public Locale Locale { get; } = locale;

    public WeeklyTexts Texts { get; } = new(locale);

    public Terms Terms { get; } = new(locale);

    public Figures Figures { get; } = new(locale);

    public Glossary Glossary { get; } = new(locale);

    /// <returns>For example <c>4 × p3.2xlarge → 7 × g4dn.xlarge</c>; the same in every language.</returns>
    public static string Hardware(WeeklyProposal proposal)
    {
        var from = Instances(proposal.FromCount, proposal.Service, proposal.FromType);
        var to = Instances(proposal.Count, proposal.Service, proposal.TypeName);
        return from == to ? from : $"{from} → {to}";
    }

    public static string Instances(int? count, ComputeService service, string typeName) =>
        count is { } known ? FormattableString.Invariant($"{known} × {Display.TypeName(service, typeName)}") : Display.TypeName(service, typeName);

    public static string Name(string name) => PlainText.Clean(name, MostNameCharacters);

    public string Covers(ExpiringCommitment commitment) =>
        commitment.Count is { } count ? FormattableString.Invariant($"{count} × {PlainText.Clean(commitment.Covers, 40)}, {commitment.Region?.Code}")
        : commitment.Covers is { } family ? $"{PlainText.Clean(family, 40)}, {commitment.Region?.Code}"
        : Texts.AnyUsage;

    /// <summary>A sentence of the planner in the reader's language, or in English where it has no form there.</summary>
    public string Told(string sentence) => Sentences.Tell(sentence, Locale) ?? sentence;

    public string Commitment(CommitmentKind kind) => Terms.Commitment(kind);

    public string RiskKind(string kind) => kind == "fleet" ? Texts.OfTheFleet : Terms.RiskKind(kind);

    public string Scope(WeeklyRecord record) => record.Scope.CoversEverything() ? Texts.WholeEstate : Texts.PartOf(record.Scope.ToString());

    public string Title(WeeklyRecord record) => Texts.Title(record.Week.Number, record.Week.Year);

    public string Period(WeeklyRecord record) => Texts.Period(
        Figures.Date(record.Week.FirstDay.ToDateTime(TimeOnly.MinValue)), Figures.Date(record.Week.LastDay.ToDateTime(TimeOnly.MinValue)), record.TimeZone);
}
