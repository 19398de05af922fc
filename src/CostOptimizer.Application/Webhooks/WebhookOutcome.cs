namespace CostOptimizer.Application.Webhooks;

/// <summary>How one attempt went.</summary>
/// <param name="IsFinal">Whether another attempt is of no use.</param>
/// <param name="RetryAfter">How long the receiver asks to be left alone; null when it does not say.</param>
/// <param name="Sentence">For a reader; holds nothing that the receiver sent.</param>
public sealed record WebhookOutcome(bool IsDelivered, bool IsFinal, TimeSpan? RetryAfter, string Sentence);
