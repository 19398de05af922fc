using System.Data.Common;

namespace CostOptimizer.Jobs.Quartz;

/// <summary>Where Quartz keeps its tables: the database that ours lie in.</summary>
/// <param name="Dialect">What it speaks.</param>
/// <param name="Connections">Connections, not yet open.</param>
internal sealed record JobDatabase(JobDialect Dialect, DbDataSource Connections);
