using System.Text.Json;
using CostOptimizer.Application.Decisions;
using CostOptimizer.Web.Api.Bodies;
using CostOptimizer.Web.Api.Http;

namespace CostOptimizer.Web.Api.Recommendations;

/// <summary>A decision as a body says it.</summary>
internal sealed record DecisionInput(DecisionKind Kind, string? Reason, DateTime? UntilUtc, DateTime? ImplementedAtUtc)
{
    /// <exception cref="ApiException">The body has faults; every one is named.</exception>
    public static DecisionInput Read(DecisionKind kind, JsonElement body, DateTime nowUtc)
    {
        var faults = new ApiFaults();
        var input = new BodyObject(body, "", TypeOf(kind), faults);
        var read = new DecisionInput(
            kind,
            kind == DecisionKind.Dismissed ? input.RequiredText("reason") : input.Text("reason"),
            kind == DecisionKind.Snoozed ? Instant(input, "untilUtc", until => until > nowUtc, "give an instant in the future, in UTC such as 2026-11-16T00:00:00Z") : null,
            kind == DecisionKind.Implemented ? Instant(input, "implementedAtUtc", done => done <= nowUtc, "give when it was done, not in the future, in UTC such as 2026-11-16T00:00:00Z") : null);
        faults.ThrowIfAny();
        return read;
    }

    /// <returns>Whether a decision says the same.</returns>
    public bool IsSaidBy(Decision? decision, string recommendationId) =>
        decision is not null
        && decision.RecommendationId == recommendationId
        && new DecisionInput(decision.Kind, decision.Reason, decision.UntilUtc, decision.ImplementedAtUtc) == this;

    private static Type TypeOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Accepted => typeof(AcceptInput),
        DecisionKind.Dismissed => typeof(DismissInput),
        DecisionKind.Snoozed => typeof(SnoozeInput),
        DecisionKind.Implemented => typeof(ImplementedInput),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of decision has no body."),
    };

    // To the second, as decisions are kept.
    private static DateTime? Instant(BodyObject input, string name, Func<DateTime, bool> isSound, string fix)
    {
        input.Require(name, fix);
        if (input.Instant(name) is not { } instant)
        {
            return null;
        }

        if (!isSound(instant))
        {
            input.Fault(name, fix);
            return null;
        }

        return new DateTime(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }
}
