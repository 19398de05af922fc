using System.Globalization;
using CostOptimizer.Core.Commitments;
using CostOptimizer.Wording;

namespace CostOptimizer.Web.Dashboard.Pages.Plan;

/// <summary>
/// Says what a commitment in the calendar is, where the plan has only its id. Ids of planned purchases are made by the purchase
/// optimizer: <c>[month/]buy/account/kind/what it covers/term/payment/currency</c>.
/// </summary>
internal sealed class CommitmentName(PlanTexts texts, Terms terms, IReadOnlyList<ReservedInstance> reserved, IReadOnlyList<SavingsPlan> plans)
{
    private const string Bought = "buy";
    private const int FewestParts = 7;

    /// <returns>For example <c>EC2 Instance Savings Plan, 1 year, g4dn in us-east-1</c>; the id where it has another form and nobody owns it.</returns>
    public string Of(string id)
    {
        if (reserved.FirstOrDefault(owned => owned.Id == id) is { } instances)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{terms.Commitment(instances.IsConvertible ? CommitmentKind.ConvertibleReservedInstance : CommitmentKind.StandardReservedInstance)}, {instances.Count} × {instances.TypeName}");
        }

        if (plans.FirstOrDefault(owned => owned.Id == id) is { } plan)
        {
            return plan.Family is { } family ? $"{terms.Commitment(plan.Kind)}, {family}" : terms.Commitment(plan.Kind);
        }

        var parts = id.Split('/');
        var begin = Array.IndexOf(parts, Bought);
        return begin is 0 or 1 && parts.Length >= begin + FewestParts
            && Enum.TryParse<CommitmentKind>(parts[begin + 2], out var kind)
            && int.TryParse(parts[^3].TrimEnd('y'), NumberStyles.None, CultureInfo.InvariantCulture, out var years)
                ? Named(kind, years, parts[(begin + 3)..^3])
                : id;
    }

    private string Named(CommitmentKind kind, int years, string[] covers) => covers is [var region, var what, ..]
        ? $"{terms.Commitment(kind)}, {terms.Years(years)}, {texts.CoversIn(what, region)}"
        : $"{terms.Commitment(kind)}, {terms.Years(years)}";
}
