namespace CostOptimizer.Application.Prices;

/// <summary>Looks at prices after they were refreshed between analyses.</summary>
public interface IPriceWatch
{
    /// <summary>Looked at again, the same prices change nothing.</summary>
    Task LookAsync(CancellationToken cancellationToken);
}
