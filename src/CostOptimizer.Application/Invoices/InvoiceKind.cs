namespace CostOptimizer.Application.Invoices;

/// <summary>What an amount of an invoice pays for, as far as a reconciliation must tell.</summary>
public enum InvoiceKind
{
    /// <summary>Instances that ran, after commitments: what the ledger computes, too.</summary>
    Instances,

    /// <summary>Other charges of a resource, such as data transfer.</summary>
    OtherUsage,

    /// <summary>Commitments that were paid for and covered nothing.</summary>
    UnusedCommitment,

    /// <summary>Taxes, credits, refunds, discounts and support: no usage.</summary>
    NoUsage,
}
