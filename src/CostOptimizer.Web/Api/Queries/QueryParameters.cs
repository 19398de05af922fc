namespace CostOptimizer.Web.Api.Queries;

/// <summary>The query parameters of one endpoint, as metadata of the endpoint.</summary>
internal sealed record QueryParameters(IReadOnlyList<QueryParameter> All);
