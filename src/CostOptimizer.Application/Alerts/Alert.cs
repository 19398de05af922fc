using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Alerts;

/// <summary>Something that somebody should know of, once.</summary>
/// <param name="Subject">What it is about: the id of a fleet, commitment or offering, a place, a week. Untrusted text.</param>
/// <param name="Fleet">Whose tags choose the routes; null when it is about no fleet.</param>
/// <param name="RecommendationId">What can be decided on; null when nothing can.</param>
/// <param name="Identity">With kind and subject, what makes two alerts the same fact.</param>
/// <param name="Level">0 and up: the same fact is told again only when it got worse by a level.</param>
/// <param name="RunId">The analysis that it was seen in; null for what no analysis saw.</param>
public sealed record Alert(
    AlertKind Kind,
    AlertSeverity Severity,
    string Subject,
    FleetId? Fleet,
    string? RecommendationId,
    string Identity,
    int Level,
    string? RunId,
    DateTime SeenAtUtc,
    IReadOnlyList<AlertFact> Facts)
{
    /// <summary>Of the fact, whatever its level: 64 hexadecimal digits.</summary>
    [JsonIgnore] // Follows from what is stored.
    public string Key => Hash($"{Kind}\n{Subject}\n{Identity}");

    /// <summary>Fingerprint of the fact at its level: 64 hexadecimal digits.</summary>
    [JsonIgnore]
    public string Id => Hash(string.Create(CultureInfo.InvariantCulture, $"{Key}\n{Level}"));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
