using CostOptimizer.Application.Storage;
using Microsoft.Extensions.Logging;

namespace CostOptimizer.Application.Analysis;

/// <summary>
/// The outer edge around one source: whatever breaks there is written down with its reason and must not take the
/// rest of the analysis with it. A database that is away for a while is no source: tried again, all is read.
/// </summary>
internal sealed class SourceGuard(ILogger<SourceGuard> logger)
{
    /// <returns>Null when the source failed; then <paramref name="failures"/> has one entry more.</returns>
    /// <exception cref="StorageException">The database refuses for now.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled: that is no failure of the source.</exception>
    public async Task<T?> TryAsync<T>(
        string where, string step, FailureLog failures, Func<Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (SourceException exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.SourceFailed(exception, where, step);
            failures.Add(new SourceFailure(where, step, exception.Kind, exception.Message));
        }
        catch (Exception exception) when (exception is not StorageException { MayPass: true } && !cancellationToken.IsCancellationRequested)
        {
            logger.SourceFailed(exception, where, step);
            failures.Add(new SourceFailure(where, step, FailureKind.Unexpected, exception.Message));
        }

        return null;
    }
}
