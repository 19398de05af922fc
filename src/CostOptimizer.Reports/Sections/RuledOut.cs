using CostOptimizer.Charts.Html;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning;
using CostOptimizer.Reports.Html;
using CostOptimizer.Reports.Wording;

namespace CostOptimizer.Reports.Sections;

/// <summary>The instance types that a rule forbids or that cannot be computed, gathered by reason.</summary>
internal static class RuledOut
{
    private const int MostReasons = 40;
    private const int MostTypes = 30;

    public static void Write(Markup page, IReadOnlyList<Candidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return;
        }

        var reasons = candidates
            .GroupBy(candidate => (candidate.Outcome, Reason: Reason(candidate), Rules: Rules(candidate)))
            .OrderBy(group => group.Key.Outcome)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key.Reason, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Rules, StringComparer.Ordinal)
            .ToArray();
        page.Open("details").Element("summary", $"{Words.Count(candidates.Count, "alternative", "alternatives")} ruled out or not computable, by reason");
        var table = Table.Begin(page, "Ruled out or not computable", "Reason", "Instance types", "Outcome");
        foreach (var group in reasons.Take(MostReasons))
        {
            table.Row(new Cell(group.Key.Reason, group.Key.Rules), Types(group), Words.Outcome(group.Key.Outcome));
        }

        table.End();
        if (reasons.Length > MostReasons)
        {
            page.Element("p", $"{Words.Count(reasons.Length - MostReasons, "further reason", "further reasons")} left out here; 'costopt explain' lists all.", ("class", "fine"));
        }

        page.Close();
    }

    private static string Reason(Candidate candidate)
    {
        var reasons = candidate.Findings.Where(finding => finding.Passes is Answer.No).Select(finding => finding.Reason);
        return candidate.WhyNot is { Length: > 0 } why ? why : string.Join("; ", reasons);
    }

    /// <returns>For example <c>device-memory (data sheet)</c>.</returns>
    private static string Rules(Candidate candidate) => string.Join("; ", candidate.Findings
        .Where(finding => finding.Passes is Answer.No)
        .Select(finding => $"{finding.Rule} ({finding.Source})")
        .Distinct(StringComparer.Ordinal));

    private static string Types(IEnumerable<Candidate> candidates)
    {
        var types = candidates.Select(candidate => Words.Type(candidate.TypeName)).Distinct(StringComparer.Ordinal).ToArray();
        return string.Join(", ", types.Take(MostTypes))
            + (types.Length > MostTypes ? $" and {Words.Count(types.Length - MostTypes)} more" : "");
    }
}
