using CostOptimizer.Application.Jobs;
using CostOptimizer.Application.Jobs.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace CostOptimizer.Jobs.Running;

/// <summary>The jobs that this program knows. They may need the engine themselves, so they are made when they run.</summary>
internal sealed class JobKinds(IServiceScopeFactory scopes)
{
    private readonly Lazy<Dictionary<string, bool>> _isExclusive = new(() => Read(scopes));

    /// <exception cref="ArgumentException">No job of that kind exists, or the argument is malformed.</exception>
    public void Check(JobCall call)
    {
        if (!_isExclusive.Value.ContainsKey(call.Kind))
        {
            throw new ArgumentException($"No job of the kind '{call.Kind}' exists: use one of {string.Join(", ", _isExclusive.Value.Keys.Order(StringComparer.Ordinal))}.", nameof(call));
        }

        JobNames.CheckArgument(call.Argument);
    }

    public bool IsKnown(string kind) => _isExclusive.Value.ContainsKey(kind);

    public bool IsExclusive(string kind) => _isExclusive.Value[kind];

    public async Task RunAsync(JobCall call, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IJob>().Single(job => job.Kind == call.Kind).RunAsync(call.Argument, cancellationToken);
    }

    private static Dictionary<string, bool> Read(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        Dictionary<string, bool> kinds = new(StringComparer.Ordinal);
        foreach (var job in scope.ServiceProvider.GetServices<IJob>())
        {
            if (job.Kind.Length is 0 or > JobNames.LongestKind || !kinds.TryAdd(job.Kind, job.IsExclusive))
            {
                throw new InvalidOperationException($"The job {job.GetType().Name} names its kind '{job.Kind}', which is taken, empty or longer than {JobNames.LongestKind} characters.");
            }
        }

        return kinds;
    }
}
