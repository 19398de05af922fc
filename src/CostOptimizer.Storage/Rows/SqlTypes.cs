using System.Data.Common;
using Dapper;

namespace CostOptimizer.Storage.Rows;

/// <summary>Teaches Dapper how exact numbers and times are written. Process-wide, because Dapper's registry is.</summary>
internal static class SqlTypes
{
    private static readonly DecimalHandler Decimals = new();
    private static readonly UtcDateTimeHandler Times = new();

    public static void Register()
    {
        // Dapper's built-in mapping of a type would win over a handler.
        SqlMapper.RemoveTypeMap(typeof(decimal));
        SqlMapper.RemoveTypeMap(typeof(decimal?));
        SqlMapper.RemoveTypeMap(typeof(DateTime));
        SqlMapper.RemoveTypeMap(typeof(DateTime?));
        SqlMapper.AddTypeHandler(Decimals);
        SqlMapper.AddTypeHandler(Times);
    }

    /// <summary>Sets a parameter the way Dapper would.</summary>
    public static void Bind(DbParameter parameter, object? value)
    {
        switch (value)
        {
            case null:
                parameter.Value = DBNull.Value;
                break;
            case DateTime time:
                Times.SetValue(parameter, time);
                break;
            case decimal number:
                Decimals.SetValue(parameter, number);
                break;
            default:
                parameter.Value = value;
                break;
        }
    }

    /// <returns>What a column of SQL Server holds of a value: exact numbers to ten decimals, times to the second.</returns>
    public static object ForSqlServer(object? value) => value switch
    {
        null => DBNull.Value,
        DateTime time => UtcDateTimeHandler.Utc(time),
        decimal number => DecimalHandler.ToTenDecimals(number),
        _ => value,
    };
}
