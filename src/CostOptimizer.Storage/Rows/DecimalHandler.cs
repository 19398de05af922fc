using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CostOptimizer.Storage.Rows;

/// <summary>Exact numbers: text in SQLite, with every decimal that counts; <c>decimal(28, 10)</c> in SQL Server.</summary>
internal sealed class DecimalHandler : SqlMapper.TypeHandler<decimal>
{
    private const int Decimals = 10;

    // Dividing by one written with all decimals leaves none that are not needed.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>Rounds here, because SQL Server rounds a parameter but cuts what is copied in bulk.</summary>
    public static decimal ToTenDecimals(decimal value) => decimal.Round(value, Decimals);

    public override void SetValue(IDbDataParameter parameter, decimal value) =>
        parameter.Value = parameter is SqliteParameter ? value.ToString(CultureInfo.InvariantCulture) : ToTenDecimals(value);

    /// <returns>Without zeros at the end: SQL Server answers ten decimals, whatever was written.</returns>
    public override decimal Parse(object value) => (value is string text
        ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
        : Convert.ToDecimal(value, CultureInfo.InvariantCulture)) / One;
}
