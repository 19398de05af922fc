namespace CostOptimizer.Application.Jobs;

/// <summary>Deletes rows of one kind that have passed their time. The retention job asks every one of them, over and over, until nothing is left to delete.</summary>
public interface IRetention
{
    /// <summary>What is deleted, for the log: <c>calls</c>.</summary>
    string What { get; }

    /// <summary>Deletes one batch, small enough that no other writer waits long.</summary>
    /// <returns>How many rows; 0 when nothing is left.</returns>
    Task<int> DeleteOldAsync(DateTime nowUtc, CancellationToken cancellationToken);
}
