using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace CostOptimizer.Storage.Rows;

/// <summary>Exact numbers: text in SQLite, with every decimal as it was; the engine's own decimal elsewhere.</summary>
internal sealed class DecimalHandler : SqlMapper.TypeHandler<decimal>
{
    public override void SetValue(IDbDataParameter parameter, decimal value) =>
        parameter.Value = parameter is SqliteParameter ? value.ToString(CultureInfo.InvariantCulture) : value;

    public override decimal Parse(object value) => value is string text
        ? decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)
        : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}
