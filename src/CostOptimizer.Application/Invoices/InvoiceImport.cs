using CostOptimizer.Application.Grouping;
using CostOptimizer.Application.Savings;
using CostOptimizer.Application.Storage;
using CostOptimizer.Core.Fleets;

namespace CostOptimizer.Application.Invoices;

/// <summary>Reads every configured source of invoices and stores what it says, each source whole or not at all.</summary>
public sealed class InvoiceImport(
    IEnumerable<IInvoiceSource> sources, IInvoiceStore store, ISavingsStore savings, IAnalysisStore analyses, GroupingOptions grouping)
{
    /// <returns>What was read, in the order of the settings; a source without an export is not in it.</returns>
    /// <exception cref="InvoiceFormatException">A file cannot be read; sources before it are stored.</exception>
    public async Task<IReadOnlyList<Invoice>> RunAsync(CancellationToken cancellationToken)
    {
        List<Invoice> read = [];
        var all = sources.ToList();
        if (all.Count == 0)
        {
            return read;
        }

        var fleets = await FleetsAsync(cancellationToken);
        foreach (var source in all)
        {
            if (await source.ReadAsync(fleets, cancellationToken) is { } invoice)
            {
                await store.SaveAsync(invoice, cancellationToken);
                read.Add(invoice);
            }
        }

        return read;
    }

    /// <summary>From the newest analysis and those that the ledger stands on: instances that are gone by now still have their charges.</summary>
    private async Task<FleetLookup> FleetsAsync(CancellationToken cancellationToken)
    {
        var weeks = await savings.ReadWeeksAsync(null, cancellationToken);
        var byResource = new Dictionary<string, FleetId>(StringComparer.Ordinal);
        var known = new HashSet<FleetId>();
        var newest = await analyses.ReadLatestAsync(cancellationToken);
        foreach (var run in weeks.SelectMany(week => week.RunIds).Distinct(StringComparer.Ordinal))
        {
            Add(await analyses.ReadAsync(run, cancellationToken));
        }

        Add(newest);
        return new FleetLookup(byResource, known, grouping.FleetTag);

        void Add(Analysis.AnalysisResult? result)
        {
            foreach (var fleet in result?.Plan.Fleets.Select(analysis => analysis.Fleet) ?? [])
            {
                known.Add(fleet.Id);
                foreach (var instance in fleet.Instances)
                {
                    byResource[instance.Id] = fleet.Id;
                }
            }
        }
    }
}
