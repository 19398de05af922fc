using System.Globalization;
using CostOptimizer.Simulator.Faults;
using CostOptimizer.Simulator.Protocols;
using Microsoft.AspNetCore.Http;

namespace CostOptimizer.Simulator.Serving;

/// <summary>Sends an answer, spoiling it on the way as the faults ask.</summary>
internal static class FaultyAnswer
{
    private static readonly byte[] ProxyPage =
        "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Network sign-in</h1></body></html>"u8.ToArray();

    public static async Task SendAsync(
        HttpContext context, WireAnswer answer, IReadOnlyList<FaultRule> struck, DateTimeOffset now, TimeProvider clock)
    {
        foreach (var slow in struck.Where(rule => rule.Kind == FaultKind.Slow))
        {
            await Task.Delay(slow.Delay, clock, context.RequestAborted);
        }

        if (Strikes(struck, FaultKind.Html))
        {
            answer = new WireAnswer(200, "text/html", ProxyPage);
        }
        else if (Strikes(struck, FaultKind.Malformed))
        {
            answer = answer with { Body = answer.Body[..(answer.Body.Length / 2)] };
        }

        if (Strikes(struck, FaultKind.Cut))
        {
            await SendHalfAsync(context, answer, now);
        }
        else
        {
            await SendWholeAsync(context, answer, now);
        }
    }

    public static async Task SendWholeAsync(HttpContext context, WireAnswer answer, DateTimeOffset now)
    {
        WriteHead(context, answer, now);
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static async Task SendHalfAsync(HttpContext context, WireAnswer answer, DateTimeOffset now)
    {
        WriteHead(context, answer, now);
        await context.Response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static void WriteHead(HttpContext context, WireAnswer answer, DateTimeOffset now)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        response.Headers.Date = now.ToString("R", CultureInfo.InvariantCulture);
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers.Append(name, value);
        }
    }

    private static bool Strikes(IReadOnlyList<FaultRule> struck, FaultKind kind) => struck.Any(rule => rule.Kind == kind);
}
