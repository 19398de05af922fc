using System.Globalization;
using CostOptimizer.Application.Outbound;

namespace CostOptimizer.Application.Deliveries;

/// <summary>What comes of an attempt: the end, or another one.</summary>
/// <param name="NextAttemptUtc">When it is due again; null at the end.</param>
/// <param name="EndedAtUtc">Null when it is due again.</param>
/// <param name="Sentence">For a reader; holds no secret.</param>
public sealed record DeliveryConclusion(DeliveryState State, DateTime? NextAttemptUtc, DateTime? EndedAtUtc, string Sentence)
{
    /// <param name="attempts">Attempts made, the last one included: 1 or more.</param>
    /// <param name="createdAtUtc">When there was something to tell.</param>
    /// <param name="patience">How long after that it is tried: whole days, 1 or more.</param>
    public static DeliveryConclusion Of(int attempts, DeliveryOutcome outcome, DateTime createdAtUtc, TimeSpan patience, DateTime nowUtc)
    {
        var next = nowUtc + RetryWaits.After(attempts, outcome.RetryAfter);
        return outcome.IsDelivered ? End(DeliveryState.Delivered, outcome.Sentence, nowUtc)
            : outcome.IsFinal ? End(DeliveryState.GivenUp, outcome.Sentence, nowUtc)
            : next > createdAtUtc + patience ? End(DeliveryState.GivenUp, $"{outcome.Sentence} It was given up after {Days(patience)}.", nowUtc)
            : new DeliveryConclusion(DeliveryState.Pending, next, EndedAtUtc: null, outcome.Sentence);
    }

    private static DeliveryConclusion End(DeliveryState state, string sentence, DateTime nowUtc) => new(state, NextAttemptUtc: null, nowUtc, sentence);

    private static string Days(TimeSpan patience) => patience.Days == 1 ? "a day" : string.Create(CultureInfo.InvariantCulture, $"{patience.Days} days");
}
