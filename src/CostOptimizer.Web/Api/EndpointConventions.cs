using CostOptimizer.Web.Access;
using CostOptimizer.Web.Api.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Web.Api;

/// <summary>What the endpoints say of themselves.</summary>
internal static class EndpointConventions
{
    /// <summary>Names the query parameters: others are refused, and the description lists them.</summary>
    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder endpoint, params QueryParameter[] parameters) =>
        endpoint.WithMetadata(new QueryParameters(parameters));

    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint, int status = StatusCodes.Status200OK) =>
        endpoint.Produces<T>(status);

    /// <summary>Adds a role to the one that the whole API asks for.</summary>
    /// <param name="policy">One of <see cref="AccessPolicies"/>.</param>
    public static RouteHandlerBuilder For(this RouteHandlerBuilder endpoint, string policy) => endpoint.RequireAuthorization(policy);
}
