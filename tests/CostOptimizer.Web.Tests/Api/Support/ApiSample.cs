using System.Security.Cryptography;
using System.Text;
using CostOptimizer.Application.Analysis;
using CostOptimizer.Core.Planning;
using CostOptimizer.Reports.Tests.Samples;

namespace CostOptimizer.Web.Tests.Api.Support;

/// <summary>A result of eight fleets in two currencies, with hostile names, and ids as the planner makes them.</summary>
internal static class ApiSample
{
    public static AnalysisResult Result() => WithIds(SampleResult.Rich());

    /// <summary>The same, a day later, with what is recommended for one fleet changed.</summary>
    public static AnalysisResult Changed(string fleet, string typeName)
    {
        var result = SampleResult.Rich();
        return WithIds(result with
        {
            Run = result.Run with { Id = "20261117T001000Z-0a1b2c3d", StartedAtUtc = result.Run.StartedAtUtc.AddDays(1) },
            Plan = result.Plan with
            {
                Fleets =
                [
                    .. result.Plan.Fleets.Select(analysis => analysis.Fleet.Name == fleet
                        ? analysis with { Recommendation = analysis.Recommendation with { TypeName = typeName } }
                        : analysis),
                ],
            },
        });
    }

    /// <summary>The same with other fleets.</summary>
    public static AnalysisResult With(IReadOnlyList<FleetAnalysis> fleets) =>
        WithIds(SampleResult.Small() with { Plan = new EstatePlan(fleets, []) });

    public static FleetAnalysis Fleet(this AnalysisResult result, string name) => result.Plan.Fleets.Single(analysis => analysis.Fleet.Name == name);

    private static AnalysisResult WithIds(AnalysisResult result) => result with
    {
        Plan = result.Plan with
        {
            Fleets = [.. result.Plan.Fleets.Select(analysis => analysis with { Recommendation = analysis.Recommendation with { Id = IdOf(analysis.Recommendation) } })],
        },
    };

    private static string IdOf(Recommendation recommendation) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{recommendation.FleetId}\n{recommendation.Action}\n{recommendation.TypeName}")))[..16];
}
