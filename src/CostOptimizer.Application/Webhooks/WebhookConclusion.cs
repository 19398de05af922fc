using CostOptimizer.Application.Outbound;

namespace CostOptimizer.Application.Webhooks;

/// <summary>What comes of an attempt: the end, or another one.</summary>
internal static class WebhookConclusion
{
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <returns>The delivery with an outcome: delivered, given up, or due again.</returns>
    public static WebhookDelivery Of(WebhookDelivery begun, WebhookOutcome outcome, DateTime nowUtc)
    {
        var next = nowUtc + RetryWaits.After(begun.Attempts, outcome.RetryAfter);
        return outcome.IsDelivered ? End(begun, WebhookState.Delivered, outcome.Sentence, nowUtc)
            : outcome.IsFinal ? End(begun, WebhookState.GivenUp, outcome.Sentence, nowUtc)
            : next > begun.Event.CreatedAtUtc + Patience ? End(begun, WebhookState.GivenUp, $"{outcome.Sentence} It was given up after a day.", nowUtc)
            : begun with { NextAttemptUtc = next, LastOutcome = outcome.Sentence };
    }

    private static WebhookDelivery End(WebhookDelivery begun, WebhookState state, string outcome, DateTime nowUtc) =>
        begun with { State = state, NextAttemptUtc = null, EndedAtUtc = nowUtc, LastOutcome = outcome };
}
