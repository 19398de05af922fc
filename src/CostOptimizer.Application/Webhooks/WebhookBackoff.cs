namespace CostOptimizer.Application.Webhooks;

/// <summary>When to try again, and when to give up.</summary>
internal static class WebhookBackoff
{
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

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
    public static WebhookDelivery Conclude(WebhookDelivery begun, WebhookOutcome outcome, DateTime nowUtc)
    {
        var wait = After(begun.Attempts);
        var next = nowUtc + (outcome.RetryAfter > wait ? outcome.RetryAfter.Value : wait);
        return outcome.IsDelivered ? End(begun, WebhookState.Delivered, outcome.Sentence, nowUtc)
            : outcome.IsFinal ? End(begun, WebhookState.GivenUp, outcome.Sentence, nowUtc)
            : next > begun.Event.CreatedAtUtc + Patience ? End(begun, WebhookState.GivenUp, $"{outcome.Sentence} It was given up after a day.", nowUtc)
            : begun with { NextAttemptUtc = next, LastOutcome = outcome.Sentence };
    }

    private static WebhookDelivery End(WebhookDelivery begun, WebhookState state, string outcome, DateTime nowUtc) =>
        begun with { State = state, NextAttemptUtc = null, EndedAtUtc = nowUtc, LastOutcome = outcome };
}
