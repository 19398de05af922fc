namespace CostOptimizer.Storage.Databases;

/// <summary>One change for many rows, as each engine does it best.</summary>
/// <param name="ForEach">SQLite, which is in our process: prepared once and run with each row's properties as parameters.</param>
/// <param name="ForAll">SQL Server, which is a round trip away: run once with the rows as a JSON list in <c>@Rows</c>.</param>
internal sealed record RowsStatement(string ForEach, string ForAll);
