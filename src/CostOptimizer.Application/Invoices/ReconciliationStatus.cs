namespace CostOptimizer.Application.Invoices;

/// <summary>How a cost of ours stands to the invoice's.</summary>
public enum ReconciliationStatus
{
    /// <summary>Equal within a hundredth, or within one unit of the currency.</summary>
    Matched,
    Differing,

    /// <summary>We computed a cost; the invoice has none under the fleet's resources or tag.</summary>
    OnlyOurs,

    /// <summary>The invoice has a cost of a fleet that the ledger has not computed.</summary>
    OnlyInvoiced,

    /// <summary>The invoice does not reach over the whole week yet.</summary>
    Incomplete,
}
