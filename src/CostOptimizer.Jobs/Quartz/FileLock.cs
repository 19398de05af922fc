using Quartz.Impl.AdoJobStore;

namespace CostOptimizer.Jobs.Quartz;

/// <summary>
/// On SQLite every transaction that the store begins takes the file's only write lock at once, so a lock asked for inside
/// one is held already, against threads and processes alike.
/// </summary>
internal sealed class FileLock : ILockHandler
{
    /// <summary>The transaction comes first.</summary>
    public bool RequiresConnection => true;

    public void Initialize(LockHandlerContext context)
    {
        // Nothing to prepare.
    }

    public ValueTask<bool> AcquireLock(
        Guid requestorId, ConnectionAndTransactionHolder? conn, SchedulerLock lockKind, CancellationToken cancellationToken = default) => new(true);

    public ValueTask ReleaseLock(Guid requestorId, SchedulerLock lockKind, CancellationToken cancellationToken = default) => default;

    public ValueTask Shutdown(CancellationToken cancellationToken = default) => default;
}
