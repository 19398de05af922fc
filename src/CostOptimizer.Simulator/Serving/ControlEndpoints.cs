using System.Text;
using CostOptimizer.Simulator.Estates;
using CostOptimizer.Simulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CostOptimizer.Simulator.Serving;

/// <summary>The simulator's own endpoints, under <c>/_sim</c>; like all of it, on loopback only.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder routes, RequestLog requests, FaultInjector faults)
    {
        var control = routes.MapGroup("/_sim");
        control.MapGet("/requests", (RequestDelegate)(context => context.Response.WriteAsJsonAsync(
            requests.Counts, context.RequestAborted)));
        control.MapDelete("/requests", (RequestDelegate)(context =>
        {
            requests.Clear();
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }));
        control.MapGet("/faults", (RequestDelegate)(context => context.Response.WriteAsJsonAsync(
            faults.Rules.Select(pair => new { rule = Describe(pair.Key), struck = pair.Value }), context.RequestAborted)));
        control.MapPost("/faults", (RequestDelegate)(context => AddAsync(context, faults)));
        control.MapDelete("/faults", (RequestDelegate)(context =>
        {
            faults.Clear();
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }));
    }

    private static async Task AddAsync(HttpContext context, FaultInjector faults)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        try
        {
            foreach (var rule in FaultReader.ReadJson(text))
            {
                faults.Add(rule);
            }

            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        catch (EstateException exception)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { faults = exception.Faults }, context.RequestAborted);
        }
    }

    private static object Describe(FaultRule rule) => new
    {
        kind = FaultReader.NameOf(rule.Kind),
        rule.Service,
        rule.Operation,
        rule.Account,
        rule.Region,
        rule.Probability,
        rule.Count,
    };
}
