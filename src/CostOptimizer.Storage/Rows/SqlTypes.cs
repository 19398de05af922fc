using Dapper;

namespace CostOptimizer.Storage.Rows;

/// <summary>Teaches Dapper how exact numbers and times are written. Process-wide, because Dapper's registry is.</summary>
internal static class SqlTypes
{
    public static void Register()
    {
        // Dapper's built-in mapping of a type would win over a handler.
        SqlMapper.RemoveTypeMap(typeof(decimal));
        SqlMapper.RemoveTypeMap(typeof(decimal?));
        SqlMapper.RemoveTypeMap(typeof(DateTime));
        SqlMapper.RemoveTypeMap(typeof(DateTime?));
        SqlMapper.AddTypeHandler(new DecimalHandler());
        SqlMapper.AddTypeHandler(new UtcDateTimeHandler());
    }
}
