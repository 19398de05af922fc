namespace CostOptimizer.Storage.Databases;

/// <summary>A table that rows are added to. One definition serves both engines: a statement in SQLite, bulk copy in SQL Server.</summary>
internal abstract class TableInsert(string table)
{
    public string Table { get; } = table;

    /// <summary>Names and types, nullable ones without their null.</summary>
    public abstract IReadOnlyList<(string Name, Type Type)> Columns { get; }

    /// <summary>Adds one row, whose columns are the parameters.</summary>
    public string Sql =>
        $"INSERT INTO {Table} ({string.Join(", ", Columns.Select(column => column.Name))}) " +
        $"VALUES ({string.Join(", ", Columns.Select(column => $"@{column.Name}"))})";
}
