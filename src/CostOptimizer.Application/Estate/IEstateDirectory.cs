namespace CostOptimizer.Application.Estate;

/// <summary>Lists the accounts and regions that can be read.</summary>
public interface IEstateDirectory
{
    /// <exception cref="Analysis.SourceException">Nothing at all could be listed.</exception>
    Task<EstateListing> ListAsync(AnalysisScope scope, CancellationToken cancellationToken);
}
