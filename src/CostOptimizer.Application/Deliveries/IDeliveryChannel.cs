namespace CostOptimizer.Application.Deliveries;

/// <summary>A way to people: e-mail, a bucket, a chat.</summary>
public interface IDeliveryChannel
{
    /// <summary>Stable, in lower case; stored with every delivery.</summary>
    string Name { get; }

    /// <summary>Makes one attempt.</summary>
    /// <returns>Never throws for what a receiver or the network does.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<DeliveryOutcome> SendAsync(Delivery delivery, CancellationToken cancellationToken);
}
