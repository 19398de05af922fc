using System.Linq.Expressions;
using System.Reflection;

namespace CostOptimizer.Storage.Databases;

/// <summary>Fills the columns of a table from the properties of a row that are named like them.</summary>
/// <typeparam name="T">A row: each property that can be set is a column.</typeparam>
internal sealed class TableInsert<T>(string table) : TableInsert(table)
{
    // Compiled once: a run brings hundreds of thousands of roll-ups.
    private static readonly (string Name, Type Type, Func<T, object?> Read)[] Properties =
        [.. typeof(T).GetProperties().Where(property => property.CanWrite).Select(property => (property.Name, TypeOf(property), Reader(property)))];

    public override IReadOnlyList<(string Name, Type Type)> Columns { get; } =
        [.. Properties.Select(property => (property.Name, property.Type))];

    /// <returns>The value of a column, null when it has none.</returns>
    public object? Read(T row, int column) => Properties[column].Read(row);

    private static Type TypeOf(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    private static Func<T, object?> Reader(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(row, property), typeof(object)), row).Compile();
    }
}
