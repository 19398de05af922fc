namespace CostOptimizer.Application.Alerts;

/// <summary>Which message of a chat told of a fact first: what comes later is written below it.</summary>
public interface IAlertThreads
{
    /// <returns>The chat's name for the message; null when none told of it.</returns>
    Task<string?> FindAsync(string alertKey, string target, CancellationToken cancellationToken);

    /// <summary>The first message stays the first.</summary>
    Task SaveAsync(string alertKey, string target, string message, CancellationToken cancellationToken);
}
