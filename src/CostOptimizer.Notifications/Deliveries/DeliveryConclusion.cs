using CostOptimizer.Application.Deliveries;
using CostOptimizer.Application.Outbound;

namespace CostOptimizer.Notifications.Deliveries;

/// <summary>What comes of an attempt: the end, or another one.</summary>
internal static class DeliveryConclusion
{
    /// <summary>A relay that is down over a long weekend loses nothing.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(5);

    /// <returns>The delivery with an outcome: delivered, given up, or due again.</returns>
    public static DeliveryStatus Of(DeliveryStatus begun, DeliveryOutcome outcome, DateTime nowUtc)
    {
        var next = nowUtc + RetryWaits.After(begun.Attempts, outcome.RetryAfter);
        return outcome.IsDelivered ? End(begun, DeliveryState.Delivered, outcome.Sentence, nowUtc)
            : outcome.IsFinal ? End(begun, DeliveryState.GivenUp, outcome.Sentence, nowUtc)
            : next > begun.Delivery.CreatedAtUtc + Patience ? End(begun, DeliveryState.GivenUp, $"{outcome.Sentence} It was given up after {Patience.Days} days.", nowUtc)
            : begun with { NextAttemptUtc = next, LastOutcome = outcome.Sentence };
    }

    private static DeliveryStatus End(DeliveryStatus begun, DeliveryState state, string outcome, DateTime nowUtc) =>
        begun with { State = state, NextAttemptUtc = null, EndedAtUtc = nowUtc, LastOutcome = outcome };
}
