using CostOptimizer.Application.Deliveries;

namespace CostOptimizer.Notifications.Slack;

/// <summary>What became of a call.</summary>
/// <param name="Error">Slack's word for what is wrong, or the sentence on why it was not reached; empty when all is well.</param>
/// <param name="Timestamp">Slack's name for the message; null without one.</param>
/// <param name="IsTooLong">Whether Slack said more than is listened to: ask for less.</param>
internal sealed record SlackAnswer(bool IsOk, string Error, bool IsFinal, TimeSpan? RetryAfter, string? Timestamp, bool IsTooLong = false)
{
    public static SlackAnswer Failed(string sentence, TimeSpan? retryAfter = null) => new(false, sentence, false, retryAfter, null);

    public DeliveryOutcome Outcome() =>
        IsOk ? DeliveryOutcome.Delivered("Slack took it.")
        : IsFinal ? DeliveryOutcome.Refused(Error)
        : DeliveryOutcome.Failed(Error, RetryAfter);
}
