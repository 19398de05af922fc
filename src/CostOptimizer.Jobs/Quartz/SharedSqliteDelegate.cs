using Quartz.Impl.AdoJobStore;

namespace CostOptimizer.Jobs.Quartz;

/// <summary>
/// SQLite as several processes share it. Quartz's own delegate for SQLite stands for a file of one process and refuses a
/// cluster; what it says of the dialect is repeated here.
/// </summary>
internal sealed class SharedSqliteDelegate : StdAdoDelegate
{
    protected override string SchemaResourceName => "Quartz.Impl.AdoJobStore.Schema.create_sqlite.sql";

    protected override SqlRowLimit GetRowLimit(int count) => SqlRowLimit.AtStatementEnd("LIMIT", count);
}
