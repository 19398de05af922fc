namespace CostOptimizer.Application.Deliveries;

/// <summary>Deliveries that wait to be sent, and those that were. Whoever stores what they tell of writes them, in the same transaction.</summary>
public interface IDeliveryOutbox
{
    /// <summary>Adds what tells of nothing that is stored; due at once. One that is there already, by its id, stays as it is.</summary>
    /// <exception cref="Storage.StorageException">The database refuses; nothing was written.</exception>
    Task AddAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken);

    /// <returns>
    /// Pending ones whose time has come, oldest first. What tells that an alert's fact got worse waits until what told of it
    /// before, to the same target, was delivered or given up.
    /// </returns>
    Task<IReadOnlyList<DeliveryStatus>> ReadDueAsync(DateTime nowUtc, int limit, CancellationToken cancellationToken);

    /// <summary>Writes down how an attempt went; one that has ended stays as it ended.</summary>
    /// <exception cref="Storage.StorageException">The database refuses; the delivery stays as it was and is sent again.</exception>
    Task SaveAsync(DeliveryStatus status, CancellationToken cancellationToken);

    /// <returns>Those that tell of one subject, in order of their ids.</returns>
    Task<IReadOnlyList<DeliveryStatus>> ReadAsync(string subject, CancellationToken cancellationToken);

    /// <returns>Those that tell of any of some subjects, in no order; without their bodies.</returns>
    Task<IReadOnlyList<DeliveryStatus>> ListAsync(IReadOnlyList<string> subjects, CancellationToken cancellationToken);

    /// <param name="state">Null for all.</param>
    /// <param name="limit">1 or more.</param>
    /// <returns>The newest, newest first; without their bodies.</returns>
    Task<IReadOnlyList<DeliveryStatus>> ListAsync(DeliveryState? state, int limit, CancellationToken cancellationToken);

    /// <inheritdoc cref="ListAsync(DeliveryState?, int, CancellationToken)"/>
    Task<IReadOnlyList<DeliveryStatus>> ListAsync(int limit, CancellationToken cancellationToken) => ListAsync(state: null, limit, cancellationToken);

    /// <returns>How many there are in every state.</returns>
    Task<IReadOnlyDictionary<DeliveryState, int>> CountAsync(CancellationToken cancellationToken);
}
