using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Core.Fleets;
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

    public static string Headline(Fleet fleet, Evaluation evaluation, Verdict verdict, int presentCount)
    {
        var option = evaluation.Option;
        var present = $"{presentCount} × {TypeOf(fleet.Service, fleet.TypeName)}";
        var target = $"{evaluation.Count} × {TypeOf(fleet.Service, option.Type.Name)}";
        var deed = option.Action switch
        {
            ActionKind.Terminate => $"Switch off {present}, idle for the whole look-back",
            ActionKind.ScaleIn when fleet.IsAutoscaled => $"Let {present} scale in further with demand, to at most {evaluation.Count}",
            ActionKind.ScaleIn => $"Scale {present} in to {evaluation.Count}",
            ActionKind.Rightsize => $"Resize {present} to {target}",
            ActionKind.BuyDifferently => $"Keep {present}",
            _ => $"Move {present} to {target}",
        };
        var saving = Amount(evaluation.Savings.P50.Amount, evaluation.Savings.P50.Currency);
        var sentence = deed + Purchase(evaluation.Costing.Purchase, evaluation.Count);
        return verdict == Verdict.BenchmarkFirst
            ? $"Benchmark {TypeOf(fleet.Service, option.Type.Name)} first, then: {char.ToLowerInvariant(sentence[0])}{sentence[1..]}, which could save {saving} a month"
            : $"{sentence}, saving {saving} a month";
    }

    private static string Purchase(Purchase purchase, int count)
    {
        var bought = purchase.Bought is { } commitment
            ? $" and buy {(commitment.Count == count ? "all" : $"{commitment.Count}")} of them on a {commitment.Offer.TermYears}-year {NewCommitment.NameOf(commitment.Offer.Kind)}"
            : "";
        var spot = purchase.Layers.FirstOrDefault(layer => layer.Option.StartsWith("spot", StringComparison.Ordinal));
        return spot is null ? bought : $"{bought}, {spot.Instances} of them on spot";
    }
}
