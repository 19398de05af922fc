using CostOptimizer.Application.Estate;
using CostOptimizer.Core.Commitments;

namespace CostOptimizer.Application.Inventory;

public interface ISavingsPlanSource
{
    /// <returns>Active plans of the account with their locked-in rates, ordered by id.</returns>
    /// <exception cref="Analysis.SourceException">The account's plans could not be read.</exception>
    Task<IReadOnlyList<SavingsPlan>> FetchAsync(Account account, CancellationToken cancellationToken);
}
