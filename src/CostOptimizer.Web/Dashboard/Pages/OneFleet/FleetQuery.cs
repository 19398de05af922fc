using CostOptimizer.Application.Reading;
using CostOptimizer.Core.Fleets;
using CostOptimizer.Web.Api.Estate;
using CostOptimizer.Web.Api.Http;

namespace CostOptimizer.Web.Dashboard.Pages.OneFleet;

/// <summary>Reads one fleet of the newest analysis with its hours.</summary>
internal sealed class FleetQuery(EstateView estate, IResultReader reader, HardwareCatalogue catalogue)
{
    /// <exception cref="ApiException">There is no such fleet.</exception>
    public async Task<FleetModel> RunAsync(string key, string? sort, CancellationToken cancellationToken)
    {
        var run = await estate.RunAsync(runId: null, cancellationToken);
        var line = run.Fleet(key) ?? throw ApiException.NotFound("fleet", key);
        var fleet = await estate.FleetAsync(run, line, cancellationToken);
        var order = CandidateOrder.Names.Contains(sort) ? sort! : CandidateOrder.Usual;
        return new FleetModel(
            run.Run,
            line,
            fleet,
            await reader.ReadHoursAsync(run.Run.Id, line.Id, fromUtc: null, toUtc: null, cancellationToken),
            DevicesPerInstance(fleet.Fleet),
            CandidateOrder.Apply(fleet.Recommendation.Candidates, order),
            order);
    }

    private double? DevicesPerInstance(Fleet fleet)
    {
        var devices = fleet.Instances.Select(instance => catalogue.Type(instance.TypeName)?.Devices).ToArray();
        return devices.Length > 0 && devices.All(count => count is not null) ? devices.Average() : null;
    }
}
