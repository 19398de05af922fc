using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Core.Planning.Packs;
using CostOptimizer.Core.Scheduling;
using CostOptimizer.Core.Values;

namespace CostOptimizer.Core.Planning;

/// <summary>The planner's words and names.</summary>
internal static class PlanText
{
    private const int IdLength = 16;

    /// <summary>The same fleet, action and target have the same identity in every run.</summary>
    public static string IdOf(FleetId fleet, ActionKind action, string typeName) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{fleet.Value}\n{action}\n{typeName}")))[..IdLength];

    /// <summary>Whole units: this is where a person reads the number.</summary>
    public static string Amount(decimal amount, Currency currency) =>
        string.Create(CultureInfo.InvariantCulture, $"{currency} {Math.Round(amount, 0, MidpointRounding.AwayFromZero):N0}");

    public static string TypeOf(ComputeService service, string typeName) =>
        service == ComputeService.SageMaker ? $"ml.{typeName}" : typeName;

    /// <summary>To a tenth of a percent, for shares that decide.</summary>
    public static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{share:P1}");

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share:P0}");

    public static string Headline(FleetProposal proposal, Evaluation evaluation)
    {
        var option = evaluation.Option;
        var saving = evaluation.Savings.P50.Amount;
        var isSure = proposal.Choice.VerdictOf(evaluation) == Verdict.Recommended;
        var deed = Deed(proposal, evaluation) + Timetable(evaluation) + OnSpot(evaluation.Costing.Purchase) + evaluation.Share?.Text;
        if (!isSure)
        {
            deed = $"Benchmark {TypeOf(proposal.Fleet.Service, option.Type.Name)} first, then: {Lower(deed)}";
        }

        return saving > 0m
            ? $"{deed}, {(isSure ? "saving" : "which could save")} {Amount(saving, evaluation.Savings.P50.Currency)} a month"
            : $"Leave {proposal.Type.Family}: {Lower(deed)}; it {(isSure ? "costs" : "would cost")} {Amount(-saving, evaluation.Savings.P50.Currency)} more a month, but {proposal.Choice.WhyLeave}";
    }

    private static string Deed(FleetProposal proposal, Evaluation evaluation)
    {
        var (fleet, type) = (proposal.Fleet, evaluation.Option.Type);
        var present = $"{proposal.Sizer.PresentCount} × {TypeOf(fleet.Service, fleet.TypeName)}";
        var target = $"{evaluation.Count} × {TypeOf(fleet.Service, type.Name)}";
        return evaluation.Option.Action switch
        {
            ActionKind.Terminate => $"Switch off {present}, idle for the whole look-back",
            ActionKind.ScaleIn when fleet.IsAutoscaled => $"Let {present} scale in further with demand, to at most {evaluation.Count}",
            ActionKind.ScaleIn => $"Scale {present} in to {evaluation.Count}",
            ActionKind.Rightsize => $"Resize {present} to {target}",
            ActionKind.BuyDifferently => $"Keep {present}",
            ActionKind.Pack => $"Share {target} with {Others(proposal, evaluation.Option.Pack!)} instead of keeping {present}, for {Percent((double)evaluation.Option.Pack!.Of(fleet.Id).Share)} of their hours",
            ActionKind.Schedule when proposal.Sizer.PresentCount == evaluation.Count => $"Run {target}",
            ActionKind.Schedule => $"Run {target} instead of {proposal.Sizer.PresentCount}",
            _ => $"Move {present} to {target}",
        };
    }

    private static string Others(FleetProposal proposal, PackPlan pack) =>
        string.Join(", ", pack.Members.Where(member => member.Id != proposal.Id).Select(member => member.Id.Value.Split('/')[^1]));

    private static string Timetable(Evaluation evaluation) => evaluation.Middle.Sized?.Timetable is { } timetable
        ? $"{(evaluation.Option.Action == ActionKind.Schedule ? " only" : ", running only")} on {ScheduleText.Of(timetable)}"
        : "";

    private static string Lower(string sentence) => $"{char.ToLowerInvariant(sentence[0])}{sentence[1..]}";

    private static string OnSpot(Purchase purchase) =>
        purchase.Layers.FirstOrDefault(layer => layer.IsSpot) is { } spot ? $", {spot.Instances} of them on spot" : "";
}
