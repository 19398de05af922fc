namespace CostOptimizer.Application.Deliveries;

/// <summary>How one attempt went.</summary>
/// <param name="IsFinal">Whether another attempt is of no use.</param>
/// <param name="RetryAfter">How long the receiver asks to be left alone; null when it does not say.</param>
/// <param name="Sentence">For a reader; holds no secret.</param>
public sealed record DeliveryOutcome(bool IsDelivered, bool IsFinal, TimeSpan? RetryAfter, string Sentence)
{
    public static DeliveryOutcome Delivered(string sentence) => new(IsDelivered: true, IsFinal: true, RetryAfter: null, sentence);

    /// <summary>To be tried again, later and later.</summary>
    public static DeliveryOutcome Failed(string sentence, TimeSpan? retryAfter = null) => new(IsDelivered: false, IsFinal: false, retryAfter, sentence);

    public static DeliveryOutcome Refused(string sentence) => new(IsDelivered: false, IsFinal: true, RetryAfter: null, sentence);
}
