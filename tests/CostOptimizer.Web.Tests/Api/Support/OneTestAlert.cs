using CostOptimizer.Application.Alerts;
using CostOptimizer.Application.Deliveries;

namespace CostOptimizer.Web.Tests.Api.Support;

/// <summary>A route that is tried with one message.</summary>
internal sealed class OneTestAlert : IAlertTests
{
    public IReadOnlyList<Delivery> Make() => [new("test:1", "slack", "webhook:costs", "test:1", "{}", new DateTime(2026, 11, 18, 12, 0, 0, DateTimeKind.Utc))];
}
