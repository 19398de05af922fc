using CostOptimizer.Application.Deliveries;

namespace CostOptimizer.Notifications.Deliveries;

/// <summary>When to try again, and when to give up.</summary>
internal static class DeliveryBackoff
{
    /// <summary>A relay that is down over a long weekend loses nothing.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(5);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <param name="attempts">Attempts made, 1 or more.</param>
    /// <returns>30 seconds after the first, twice as long after each further one, an hour at most.</returns>
    public static TimeSpan After(int attempts)
    {
        var wait = First;
        for (var attempt = 1; attempt < attempts && wait < Longest; attempt++)
        {
            wait *= 2;
        }

        return wait < Longest ? wait : Longest;
    }

    /// <returns>The delivery with an outcome: delivered, given up, or due again.</returns>
    public static DeliveryStatus Conclude(DeliveryStatus begun, DeliveryOutcome outcome, DateTime nowUtc)
    {
        var wait = After(begun.Attempts);
        var next = nowUtc + (outcome.RetryAfter > wait ? outcome.RetryAfter.Value : wait);
        return outcome.IsDelivered ? End(begun, DeliveryState.Delivered, outcome.Sentence, nowUtc)
            : outcome.IsFinal ? End(begun, DeliveryState.GivenUp, outcome.Sentence, nowUtc)
            : next > begun.Delivery.CreatedAtUtc + Patience ? End(begun, DeliveryState.GivenUp, $"{outcome.Sentence} It was given up after {Patience.Days} days.", nowUtc)
            : begun with { NextAttemptUtc = next, LastOutcome = outcome.Sentence };
    }

    private static DeliveryStatus End(DeliveryStatus begun, DeliveryState state, string outcome, DateTime nowUtc) =>
        begun with { State = state, NextAttemptUtc = null, EndedAtUtc = nowUtc, LastOutcome = outcome };
}
