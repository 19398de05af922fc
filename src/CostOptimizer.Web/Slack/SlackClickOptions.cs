namespace CostOptimizer.Web.Slack;

/// <summary>What is known of those who click in Slack.</summary>
/// <param name="SigningSecret">Shows that a click comes from Slack; empty when there is none: then no click is taken.</param>
/// <param name="Operators">Ids of the Slack users who may decide.</param>
public sealed record SlackClickOptions(string SigningSecret, IReadOnlyList<string> Operators)
{
    public override string ToString() => $"{nameof(SlackClickOptions)} with {Operators.Count} operators"; // without the secret
}
