namespace CostOptimizer.Application.Webhooks;

/// <summary>Something to tell somebody over HTTP, once.</summary>
/// <param name="Id">Stable: sent again after a failure under the same id, so that receivers can drop repeats. At most 200 characters.</param>
/// <param name="Target">Where to send it.</param>
/// <param name="Body">JSON, sent byte for byte.</param>
/// <param name="RunId">The analysis it is about.</param>
public sealed record WebhookEvent(string Id, Uri Target, string Body, string RunId, DateTime CreatedAtUtc);
