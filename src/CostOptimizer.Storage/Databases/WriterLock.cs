namespace CostOptimizer.Storage.Databases;

/// <summary>What a writer changes: writers of the same take turns. SQLite has one lock for all.</summary>
internal enum WriterLock
{
    /// <summary>The schema and its journal.</summary>
    Schema,

    /// <summary>Runs and all that belongs to them, with the numbering of runs.</summary>
    Analyses,

    /// <summary>Price observations.</summary>
    Prices,

    /// <summary>Decisions about recommendations and notes beside them, with their numbering.</summary>
    Decisions,

    /// <summary>What became of events in the outbox.</summary>
    Webhooks,

    /// <summary>Archived weekly reports, and messages to people with what became of them.</summary>
    Deliveries,

    /// <summary>Keys and accounts. The audit log needs no turns: the engine numbers its entries.</summary>
    Access,

    /// <summary>Calls, schedules and workers.</summary>
    Jobs,

    /// <summary>Imported load tests, with the numbering of imports.</summary>
    LoadTests,

    /// <summary>What is measured of savings, with the invoices and opinions that stand beside it.</summary>
    Savings,
}
