namespace CostOptimizer.Application.Deliveries;

/// <summary>Something to tell somebody, once.</summary>
/// <param name="Id">Stable: sent again after a failure under the same id, so that receivers can drop repeats. At most 200 characters.</param>
/// <param name="Channel">Which <see cref="IDeliveryChannel"/> sends it.</param>
/// <param name="Target">Whom to: an address, a bucket. At most 400 characters.</param>
/// <param name="Subject">What it tells of, for example the id of a weekly report. At most 200 characters.</param>
/// <param name="Body">What the channel needs beyond that; empty for nothing.</param>
public sealed record Delivery(string Id, string Channel, string Target, string Subject, string Body, DateTime CreatedAtUtc);
