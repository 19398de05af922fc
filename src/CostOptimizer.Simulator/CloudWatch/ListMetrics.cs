using CostOptimizer.Simulator.Protocols;
using CostOptimizer.Simulator.Serving;

namespace CostOptimizer.Simulator.CloudWatch;

/// <summary>Metrics published lately, 500 a page.</summary>
/// <remarks>
/// A metric appears within 15 minutes of its first value and vanishes two weeks after its last one, although its data
/// remain readable: exactly the stopped fleet is missing.
/// </remarks>
internal static class ListMetrics
{
    private const int PageSize = 500;
    private static readonly TimeSpan Appears = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Vanishes = TimeSpan.FromDays(14);
    private static readonly TimeSpan Recent = TimeSpan.FromHours(3);

    public static AwsReply Handle(AwsCall call)
    {
        var input = call.Input;
        var (@namespace, name) = (input.Text("Namespace"), input.Text("MetricName"));
        var wanted = input.Structures("Dimensions")
            .Select(dimension => (Name: dimension.Required("Name"), Value: dimension.Text("Value"))).ToList();
        var silence = input.Text("RecentlyActive") switch
        {
            null => Vanishes,
            "PT3H" => Recent,
            var other => throw input.Refuse($"Value ({other}) for parameter RecentlyActive is invalid: expected PT3H."),
        };
        var now = call.Estate.Now.UtcDateTime;
        var listed = call.World.Metrics(call.Account, call.Region).All
            .Where(series => @namespace is null || series.Namespace == @namespace)
            .Where(series => name is null || series.Name == name)
            .Where(series => wanted.TrueForAll(dimension => series.Dimensions.Any(
                actual => actual.Key == dimension.Name && (dimension.Value is null || actual.Value == dimension.Value))))
            .Where(series => series.Shape.StartUtc <= now - Appears && series.Shape.EndUtc >= now - silence)
            .Where(series => !MissingMetrics.Hides(call, series.Name))
            .ToList();
        var page = Paging.Take(call, listed, input.Text("NextToken"), PageSize);
        return AwsReply.Json(new
        {
            Metrics = page.Items.Select(series => new
            {
                series.Namespace,
                MetricName = series.Name,
                Dimensions = series.Dimensions.Select(dimension => new { Name = dimension.Key, dimension.Value }),
            }),
            page.NextToken,
        });
    }
}
